package io.fluxer.event;

/**
 * A shard has a new session. What happened since an earlier one ended is lost.
 *
 * @param shard the shard
 * @since 0.1.0
 */
public record SessionCreatedEvent(int shard) implements ClientEvent {

}
