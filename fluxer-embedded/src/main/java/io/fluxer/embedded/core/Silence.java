package io.fluxer.embedded.core;

/**
 * No answer to a request, as when a connection has died unseen.
 */
enum Silence implements ForcedOutcome {

	/** The request is carried out, but its answer is lost. */
	HELD,

	/** The request is lost. */
	SWALLOWED

}
