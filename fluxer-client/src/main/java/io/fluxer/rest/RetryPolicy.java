package io.fluxer.rest;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * Decides which attempts are followed by another, and when. One bound holds for all
 * reasons.
 * <p>
 * What changes nothing the second time may go again after any failure that may pass, a
 * missing answer among them; so may a message with a nonce, for which the server returns
 * the first message (Fluxer's API, nonce). All other requests go again only if the first
 * was surely not carried out.
 */
final class RetryPolicy {

	// Of all 429s only that of a locked resource is no matter of the limiter.
	private static final int LOCKED = 429;

	private static final int NOT_FOUND = 404;

	private final int maxRetries;

	private final Backoff backoff;

	private final Duration within;

	/**
	 * Creates a policy.
	 * @param maxRetries how many attempts may follow the first
	 * @param backoff how long to wait before them
	 * @param within how long a call may take in all once an attempt got no answer in time
	 */
	RetryPolicy(int maxRetries, Backoff backoff, Duration within) {
		this.maxRetries = maxRetries;
		this.backoff = backoff;
		this.within = within;
	}

	/** Whether an answer with this status may be followed by a better one. */
	static boolean mayPass(int status) {
		return switch (status) {
			case LOCKED, 500, 502, 503, 504 -> true;
			default -> false;
		};
	}

	/** A refused request had no effect, so any may be sent again; the limiter waits. */
	boolean allowsAfterRefusal(Attempt attempt) {
		return attempt.number() < this.maxRetries && attempt.body().isRepeatable();
	}

	/**
	 * What follows an answer that is an error. A request whose subject is locked had no
	 * effect. Who asks for more than the longest wait is not asked again: the error tells
	 * the caller when to come back.
	 * @return how long to wait for the next attempt, or {@code null} if there is none
	 */
	@Nullable Duration afterError(Attempt attempt, int status, RestException error) {
		boolean allowed = allowsAfterRefusal(attempt) && mayPass(status) && error.isRetryable()
				&& (status == LOCKED || isHarmless(attempt));
		return allowed ? backoff(attempt, error.retryAfter()) : null;
	}

	/**
	 * What follows an attempt without a complete answer. A connection that ends before
	 * any reply is as a rule one of the pool that the server had closed: another is tried
	 * at once, the first time. An attempt without an answer in time bounds those that
	 * follow: they end together before a listener that waits for them is given up.
	 * @return how long to wait for the next attempt, or {@code null} if there is none
	 */
	@Nullable Duration afterFailure(Attempt attempt, RestOutcome.Failed failed) {
		if (!allowsAfterRefusal(attempt)) {
			return null;
		}
		return switch (failed.error().reason()) {
			case CONNECT, UNKNOWN_HOST -> backoff(attempt, null);
			case CONNECTION_LOST -> isHarmless(attempt) ? afterLoss(attempt, failed.beforeReply()) : null;
			case TIMEOUT -> isHarmless(attempt) ? afterSilence(attempt) : null;
			default -> null;
		};
	}

	/**
	 * Whether the server finds nothing to delete because an attempt before, of which no
	 * answer came, has deleted it.
	 */
	static boolean isDeletedBefore(Attempt attempt, RestAnswer answer) {
		return answer.status() == NOT_FOUND && attempt.unanswered() && attempt.call().method() == HttpMethod.DELETE
				&& AnswerErrors.error(answer, attempt.call().template(), null) instanceof FluxerApiException;
	}

	private @Nullable Duration afterSilence(Attempt attempt) {
		attempt.deadline().endWithin(this.within);
		return (attempt.deadline().left() > 0) ? backoff(attempt, null) : null;
	}

	private @Nullable Duration afterLoss(Attempt attempt, boolean beforeReply) {
		return (beforeReply && !attempt.lost()) ? Duration.ZERO : backoff(attempt, null);
	}

	private @Nullable Duration backoff(Attempt attempt, @Nullable Duration atLeast) {
		// Calls wait for the check of a token; one that fails just decides nothing.
		if (attempt.checked() != null) {
			return null;
		}
		if (atLeast != null && this.backoff.isLonger(atLeast)) {
			return null;
		}
		Duration wait = this.backoff.after(attempt.backoffs());
		return (atLeast != null && atLeast.compareTo(wait) > 0) ? atLeast : wait;
	}

	private static boolean isHarmless(Attempt attempt) {
		RestCall<?> call = attempt.call();
		return call.isIdempotent() || (call.createsMessage() && attempt.body().hasNonce());
	}

}
