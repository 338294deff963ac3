package io.fluxer.gateway;

/**
 * What a shard has seen that should not be. Only its protocol writes, on one thread; any
 * may read.
 */
final class FrameCounts {

	/** Frames that are no envelope, or lack what their op needs. */
	volatile long malformed;

	/** Dispatches outside a replay that came before. */
	volatile long duplicates;

	/** Sequence numbers that a dispatch outside a replay left out. */
	volatile long missing;

	/** Dispatches while there was no session. */
	volatile long early;

	FrameStatistics statistics() {
		return new FrameStatistics(this.malformed, this.duplicates, this.missing, this.early);
	}

}
