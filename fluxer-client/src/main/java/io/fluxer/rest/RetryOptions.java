package io.fluxer.rest;

import java.time.Duration;

/**
 * How long to wait before a failed request is sent again. How often is
 * {@link RestOptions#maxRetries()}; what a 429 asks for is not touched by this.
 *
 * @param minBackoff the wait before the first retry; each further one doubles it
 * @param maxBackoff the longest wait; where the server asks for more, by
 * {@code Retry-After}, the call fails at once and {@link RestException#retryAfter()} says
 * when to come back
 * @param jitter which part of a wait is drawn by lot, from 0 to 1
 * @param within how long a call may take in all once one of its requests got no answer in
 * time, counted from its first request; waits for slots of the rate limits before that
 * are left out. Inside a listener it should end before the time that the listener has
 * @since 0.1.0
 */
public record RetryOptions(Duration minBackoff, Duration maxBackoff, double jitter, Duration within) {

	// Below the 30 s that a listener has by default, so that it learns how the call
	// ended.
	private static final Duration DEFAULT_WITHIN = Duration.ofSeconds(25);

	/**
	 * Checks the values.
	 * @throws IllegalArgumentException if one cannot work; the message names it
	 */
	public RetryOptions {
		if (minBackoff.isNegative()) {
			throw new IllegalArgumentException("The first backoff must not be negative, but is " + minBackoff);
		}
		if (maxBackoff.compareTo(minBackoff) < 0) {
			throw new IllegalArgumentException(
					"The longest backoff must not be shorter than the first, but is " + maxBackoff);
		}
		if (!(jitter >= 0 && jitter <= 1)) {
			throw new IllegalArgumentException("The jitter must be from 0 to 1, but is " + jitter);
		}
		if (within.isZero() || within.isNegative()) {
			throw new IllegalArgumentException(
					"The time for requests without an answer must be positive, but is " + within);
		}
	}

	/**
	 * Creates options for calls that may take 25 s in all once a request got no answer.
	 * @param minBackoff the wait before the first retry
	 * @param maxBackoff the longest wait
	 * @param jitter which part of a wait is drawn by lot, from 0 to 1
	 * @throws IllegalArgumentException if one cannot work; the message names it
	 */
	public RetryOptions(Duration minBackoff, Duration maxBackoff, double jitter) {
		this(minBackoff, maxBackoff, jitter, DEFAULT_WITHIN);
	}

	/**
	 * Returns a copy with another time for calls of which a request got no answer.
	 * @param newWithin how long they may take in all
	 * @return the copy
	 * @throws IllegalArgumentException if it is not positive
	 */
	public RetryOptions withWithin(Duration newWithin) {
		return new RetryOptions(this.minBackoff, this.maxBackoff, this.jitter, newWithin);
	}

	/**
	 * From half a second to 10 s, half of it drawn by lot, and 25 s in all once a request
	 * got no answer.
	 * @return the defaults
	 */
	public static RetryOptions defaults() {
		return new RetryOptions(Duration.ofMillis(500), Duration.ofSeconds(10), 0.5);
	}

}
