package io.fluxer.event;

/**
 * Dispatches of a living session never came: their sequence numbers were passed over, or
 * their frames could not be read. What the cache knows of the shard's guilds is read
 * anew. Comes before the dispatch that showed it. What is missing after a lost connection
 * is told by {@link SessionResumedEvent}.
 *
 * @param shard the shard
 * @param missed how many
 * @since 0.1.0
 */
public record DispatchesMissedEvent(int shard, long missed) implements ClientEvent {

}
