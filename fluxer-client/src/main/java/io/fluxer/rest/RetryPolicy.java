package io.fluxer.rest;

/**
 * Decides which attempts are followed by another. One bound holds for all reasons.
 *
 * @param maxRetries how many attempts may follow the first
 */
record RetryPolicy(int maxRetries) {

	/** A refused request had no effect, so any may be sent again. */
	boolean allowsAfterRefusal(int attemptsBefore, RestBody body) {
		return attemptsBefore < this.maxRetries && body.isRepeatable();
	}

	/**
	 * A connection that ends before any reply is as a rule one of the pool that the
	 * server had closed; what changes nothing the second time may go again, and so may a
	 * message with a nonce.
	 */
	boolean allows(int attemptsBefore, RestCall<?> call, RestBody body, RestOutcome.Failed failed) {
		return attemptsBefore < this.maxRetries && body.isRepeatable() && failed.beforeReply()
				&& failed.error().reason() == RestTransportException.Reason.CONNECTION_LOST
				&& (call.isIdempotent() || (call.createsMessage() && body.hasNonce()));
	}

}
