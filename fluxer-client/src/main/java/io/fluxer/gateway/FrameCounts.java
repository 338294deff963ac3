package io.fluxer.gateway;

/**
 * What a shard has seen that should not be. Belongs to its protocol.
 */
final class FrameCounts {

	/** Frames that are no envelope, or lack what their op needs. */
	long malformed;

	/** Dispatches outside a replay that came before. */
	long duplicates;

	/** Sequence numbers that a dispatch outside a replay left out. */
	long missing;

	/** Dispatches while there was no session. */
	long early;

}
