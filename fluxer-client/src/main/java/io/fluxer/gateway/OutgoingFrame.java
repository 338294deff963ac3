package io.fluxer.gateway;

import java.util.List;

/**
 * A user's frame that goes out.
 *
 * @param frame the frame
 * @param senders whom it serves: its own sender and those whose frames it replaces
 */
record OutgoingFrame(PendingSend frame, List<PendingSend> senders) {

}
