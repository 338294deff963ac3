package io.fluxer.client;

import java.time.Duration;

/**
 * How events reach handlers. Events of one lane are handled one after the other, lanes
 * run side by side.
 *
 * @param orderBy what events must share to be handled in order
 * @param timeout how long one handler may keep its lane; then its thread is interrupted,
 * or the {@code Mono} it returned cancelled, and the lane goes on
 * @param laneCapacity how many live events one lane holds; a full one pauses the reading
 * of the socket for 100 ms at most, then its newest events are dropped until it is half
 * empty
 * @param totalCapacity how many live events all lanes hold together; when full, reading
 * pauses for 10 s at most, then the newest events are dropped until half of it is free
 * @param virtualThreads whether handlers run on virtual threads (Java 21 and later)
 * @since 0.1.0
 */
public record LaneOptions(OrderBy orderBy, Duration timeout, int laneCapacity, int totalCapacity,
		boolean virtualThreads) {

	/**
	 * Checks the options.
	 * @throws IllegalArgumentException if the timeout or a capacity is not positive
	 */
	public LaneOptions {
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("The timeout of handlers is not positive: " + timeout);
		}
		check("lane", laneCapacity);
		check("total", totalCapacity);
	}

	/**
	 * Returns the defaults: by channel, 30 s, 4,096 events a lane, 16,384 in all,
	 * platform threads.
	 * @return the options
	 */
	public static LaneOptions defaults() {
		return new LaneOptions(OrderBy.CHANNEL, Duration.ofSeconds(30), 4096, 16384, false);
	}

	/**
	 * Returns a copy with another order.
	 * @param newOrderBy what events must share to be handled in order
	 * @return the copy
	 */
	public LaneOptions withOrderBy(OrderBy newOrderBy) {
		return new LaneOptions(newOrderBy, this.timeout, this.laneCapacity, this.totalCapacity, this.virtualThreads);
	}

	/**
	 * Returns a copy with another timeout.
	 * @param newTimeout how long one handler may keep its lane
	 * @return the copy
	 */
	public LaneOptions withTimeout(Duration newTimeout) {
		return new LaneOptions(this.orderBy, newTimeout, this.laneCapacity, this.totalCapacity, this.virtualThreads);
	}

	/**
	 * Returns a copy with other bounds.
	 * @param newLaneCapacity how many live events one lane holds
	 * @param newTotalCapacity how many live events all lanes hold together
	 * @return the copy
	 */
	public LaneOptions withCapacities(int newLaneCapacity, int newTotalCapacity) {
		return new LaneOptions(this.orderBy, this.timeout, newLaneCapacity, newTotalCapacity, this.virtualThreads);
	}

	/**
	 * Returns a copy that says which threads to use.
	 * @param newVirtualThreads whether handlers run on virtual threads
	 * @return the copy
	 */
	public LaneOptions withVirtualThreads(boolean newVirtualThreads) {
		return new LaneOptions(this.orderBy, this.timeout, this.laneCapacity, this.totalCapacity, newVirtualThreads);
	}

	private static void check(String name, int capacity) {
		if (capacity < 1) {
			throw new IllegalArgumentException("The " + name + " capacity of lanes is below 1: " + capacity);
		}
	}

	/**
	 * What events must share to be handled in order; an event that names no such thing
	 * falls to the next one.
	 */
	public enum OrderBy {

		/**
		 * The channel, else the guild, else the user, else the shard. A voice state goes
		 * by the guild or the user at once: who leaves voice names no channel.
		 */
		CHANNEL,

		/** The guild, else the channel, else the user, else the shard. */
		GUILD,

		/** The user, else the channel, else the guild, else the shard. */
		USER,

		/** The shard: everything in order. */
		SHARD

	}

}
