package io.fluxer.client;

import java.time.Duration;

/**
 * What has happened in the lanes of a login. Used under the lock of {@link Lanes}.
 */
final class LaneCounts {

	private long droppedByLane;

	private long droppedInAll;

	private long begun;

	private long waitedNanos;

	private long pausedNanos;

	void dropped(boolean byLane) {
		if (byLane) {
			this.droppedByLane++;
		}
		else {
			this.droppedInAll++;
		}
	}

	void begun(long waitNanos) {
		this.begun++;
		this.waitedNanos += Math.max(waitNanos, 0);
	}

	void paused(long nanos) {
		this.pausedNanos += nanos;
	}

	LaneStatistics statistics(int lanes, int queued) {
		return new LaneStatistics(lanes, queued, this.droppedByLane, this.droppedInAll, this.begun,
				Duration.ofNanos(this.waitedNanos), Duration.ofNanos(this.pausedNanos), 0);
	}

}
