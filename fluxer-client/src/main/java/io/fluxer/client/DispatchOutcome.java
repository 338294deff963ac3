package io.fluxer.client;

/**
 * What became of a dispatch in its lane.
 *
 * @since 0.1.0
 */
public enum DispatchOutcome {

	/** All handlers have finished with it. */
	HANDLED,

	/** A handler failed; those after it had their turn. */
	FAILED,

	/** A handler did not finish in time; those after it had their turn. */
	TIMED_OUT,

	/** It was dropped, since lanes held too many. */
	DROPPED,

	/** The client stopped before its handlers had finished. */
	ABANDONED

}
