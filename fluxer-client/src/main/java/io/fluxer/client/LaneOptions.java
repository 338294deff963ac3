package io.fluxer.client;

import java.time.Duration;

/**
 * How events reach handlers.
 *
 * @param orderBy what events must share to be handled in order
 * @param timeout how long a handler may keep its lane
 * @param laneCapacity how many live events one lane holds
 * @param totalCapacity how many live events all lanes hold together
 * @param virtualThreads whether handlers run on virtual threads (Java 21 and later)
 * @since 0.1.0
 */
public record LaneOptions(OrderBy orderBy, Duration timeout, int laneCapacity, int totalCapacity,
		boolean virtualThreads) {

	public static LaneOptions defaults() {
		return new LaneOptions(OrderBy.CHANNEL, Duration.ofSeconds(30), 4096, 16384, false);
	}

	/**
	 * What events must share to be handled in order; an event that names no such thing
	 * falls to the next one.
	 */
	public enum OrderBy {

		/** The channel, else the guild, else the user, else the shard. */
		CHANNEL,

		/** The guild, else the channel, else the user, else the shard. */
		GUILD,

		/** The user, else the channel, else the guild, else the shard. */
		USER,

		/** The shard: everything in order. */
		SHARD

	}

}
