package io.fluxer.client;

import java.time.Duration;

/**
 * How far handlers are behind: what the lanes hold at one moment, and what has happened
 * since the login.
 *
 * @param lanes how many lanes hold an event
 * @param queued how many events the lanes hold, those being handled included
 * @param droppedByLane how many events were dropped because their lane was full
 * @param droppedInAll how many events were dropped because all lanes together held too
 * many
 * @param begun how many events handlers have begun with
 * @param waited how long these waited for that altogether, from when they were read
 * @param paused for how long reading paused altogether because of full lanes, each shard
 * by itself
 * @since 0.1.0
 */
public record LaneStatistics(int lanes, int queued, long droppedByLane, long droppedInAll, long begun, Duration waited,
		Duration paused) {

	/**
	 * Returns the numbers of a client without a login.
	 * @return nothing but zeros
	 */
	public static LaneStatistics none() {
		return new LaneStatistics(0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO);
	}

	/**
	 * Returns how many events were dropped since the login because handlers did not keep
	 * up.
	 * @return the number, whatever was full
	 */
	public long dropped() {
		return this.droppedByLane + this.droppedInAll;
	}

}
