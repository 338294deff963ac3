package io.fluxer.client;

import io.fluxer.event.Event;
import io.fluxer.json.RawJson;
import org.jspecify.annotations.Nullable;

/**
 * An event with what is known about its way. Immutable.
 *
 * @param event the event
 * @param shard the shard, counted from 0
 * @param sequence the sequence number within the session, 0 for events of the client
 * itself
 * @param raw the payload as received, {@code null} for events of the client itself
 * @since 0.1.0
 */
public record EventEnvelope(Event event, int shard, long sequence, @Nullable RawJson raw) {

}
