package io.fluxer.gateway;

import io.fluxer.json.RawJson;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of a frame that the server sent.
 *
 * @param op the kind of frame
 * @param sequence the sequence number, 0 if the frame has none
 * @param name the name of the dispatch, null if the frame has none
 * @param data the payload as it stood on the wire, null if the frame has none
 */
record GatewayFrame(int op, long sequence, @Nullable String name, @Nullable RawJson data) {

}
