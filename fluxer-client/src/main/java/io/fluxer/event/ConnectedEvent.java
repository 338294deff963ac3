package io.fluxer.event;

/**
 * A shard has a connection to the gateway; the session is not up yet.
 *
 * @param shard the shard
 * @since 0.1.0
 */
public record ConnectedEvent(int shard) implements ClientEvent {

}
