package io.fluxer.rest;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call.
 *
 * @param call the call
 * @param body its body
 * @param checked the token that is under check, if the call is that check
 * @param context what is observed
 * @param deadline how long the call may still take
 * @param number how many attempts were before
 * @param backoffs how many of them were followed by a backoff
 * @param lost whether the connection of one of them broke
 * @param unanswered whether one of them may have been carried out unseen
 * @param failure how the one before ended
 */
record Attempt(RestCall<?> call, RestBody body, @Nullable BotToken checked, RestObservationContext context,
		CallDeadline deadline, int number, int backoffs, boolean lost, boolean unanswered,
		@Nullable RestException failure) {

	static Attempt first(RestCall<?> call, RestBody body, RestObservationContext context, CallDeadline deadline) {
		return new Attempt(call, body, null, context, deadline, 0, 0, false, false, null);
	}

	static Attempt ofCheck(RestCall<?> call, BotToken token, RestObservationContext context, CallDeadline deadline) {
		return new Attempt(call, new RestBody.None(), token, context, deadline, 0, 0, false, false, null);
	}

	/**
	 * The next attempt.
	 * @param newFailure how this one ended
	 * @param wait how long it waits before it asks for a slot
	 */
	Attempt next(RestException newFailure, Duration wait) {
		RestTransportException.Reason reason = (newFailure instanceof RestTransportException transport)
				? transport.reason() : null;
		boolean newlyLost = reason == RestTransportException.Reason.CONNECTION_LOST;
		boolean silent = newlyLost || reason == RestTransportException.Reason.TIMEOUT;
		return new Attempt(this.call, this.body, this.checked, this.context, this.deadline, this.number + 1,
				this.backoffs + (wait.isZero() ? 0 : 1), this.lost || newlyLost, this.unanswered || silent, newFailure);
	}

}
