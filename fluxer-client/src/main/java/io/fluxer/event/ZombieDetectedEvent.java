package io.fluxer.event;

import java.time.Duration;

/**
 * A connection looked alive but did not answer a heartbeat in time; it is replaced.
 *
 * @param shard the shard
 * @param silence how long the heartbeat stood unanswered
 * @since 0.1.0
 */
public record ZombieDetectedEvent(int shard, Duration silence) implements ClientEvent {

}
