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
 * @since 0.1.0
 */
public record RetryOptions(Duration minBackoff, Duration maxBackoff, double jitter) {

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
	}

	/**
	 * From half a second to 10 s, half of it drawn by lot.
	 * @return the defaults
	 */
	public static RetryOptions defaults() {
		return new RetryOptions(Duration.ofMillis(500), Duration.ofSeconds(10), 0.5);
	}

}
