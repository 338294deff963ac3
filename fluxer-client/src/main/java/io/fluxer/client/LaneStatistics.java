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
 * @param overdue how many handlers hold a thread although their time is up
 * @since 0.1.0
 */
public record LaneStatistics(int lanes, int queued, long droppedByLane, long droppedInAll, long begun, Duration waited,
		Duration paused, int overdue) {

	/**
	 * Returns the numbers of a client without a login.
	 * @return nothing but zeros
	 */
	public static LaneStatistics none() {
		return new LaneStatistics(0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO, 0);
	}

	/**
	 * Returns these numbers with another number of overdue handlers.
	 * @param newOverdue how many handlers hold a thread although their time is up
	 * @return the copy
	 */
	LaneStatistics withOverdue(int newOverdue) {
		return new LaneStatistics(this.lanes, this.queued, this.droppedByLane, this.droppedInAll, this.begun,
				this.waited, this.paused, newOverdue);
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
