package io.fluxer.gateway;

import java.time.Duration;

/**
 * The timing of gateway connections. The first attempt after a lost connection goes out
 * at once, with a jitter of 250 ms at most; from the second on each waits a random part
 * of a step that doubles from the shortest to the longest.
 *
 * @param minBackoff the first step of the backoff, and the bound of the jitter of the
 * first attempt if it is below 250 ms; not negative
 * @param maxBackoff the longest step of the backoff; not below the first
 * @since 0.1.0
 */
public record GatewayOptions(Duration minBackoff, Duration maxBackoff) {

	/**
	 * Checks the steps.
	 * @throws IllegalArgumentException if a step is negative, or the longest is below the
	 * first
	 */
	public GatewayOptions {
		if (minBackoff.isNegative() || maxBackoff.compareTo(minBackoff) < 0) {
			throw new IllegalArgumentException(
					"The backoff must not be negative and must not end below its first step: " + minBackoff + " to "
							+ maxBackoff);
		}
	}

	/**
	 * Returns steps of 1 to 60 seconds.
	 * @return the default timing
	 */
	public static GatewayOptions defaults() {
		return new GatewayOptions(Duration.ofSeconds(1), Duration.ofSeconds(60));
	}

}
