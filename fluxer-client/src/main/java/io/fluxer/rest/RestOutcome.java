package io.fluxer.rest;

/**
 * How one attempt ended.
 */
sealed interface RestOutcome {

	/**
	 * The server answered.
	 *
	 * @param answer the answer
	 */
	record Answered(RestAnswer answer) implements RestOutcome {

	}

	/**
	 * There is no complete answer.
	 *
	 * @param error what happened
	 * @param beforeReply whether not even the beginning of an answer came
	 */
	record Failed(RestTransportException error, boolean beforeReply) implements RestOutcome {

	}

}
