package io.fluxer.event;

/**
 * A shard lost its connection to the gateway, or could not open one. It tries again
 * unless the server refused it for good.
 *
 * @param shard the shard
 * @param code the close code; 1006 if the connection ended without one
 * @param reason what the server said, or what the client saw
 * @param willResume whether the session will be resumed
 * @since 0.1.0
 */
public record DisconnectedEvent(int shard, int code, String reason, boolean willResume) implements ClientEvent {

}
