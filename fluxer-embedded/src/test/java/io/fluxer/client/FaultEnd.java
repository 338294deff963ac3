package io.fluxer.client;

/**
 * How a client gets over a fault.
 */
enum FaultEnd {

	/** It goes on on the same connection. */
	UNDISTURBED,

	/** It connects again and keeps its session. */
	RESUMED,

	/** It begins a new session. */
	NEW_SESSION

}
