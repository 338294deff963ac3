package io.fluxer.rest;

import java.time.Duration;

import io.fluxer.rest.ratelimit.RateLimitHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How long an answer asks to wait: the {@code retry_after} of its body, which has
 * fractions, else its {@code Retry-After} header. An hour at most.
 */
final class RetryAfter {

	private static final double LONGEST_SECONDS = 3600;

	private RetryAfter() {
	}

	static @Nullable Double seconds(@Nullable JsonNode body, RateLimitHeaders headers) {
		JsonNode told = (body != null) ? body.get("retry_after") : null;
		if (told != null && told.isNumber()) {
			double seconds = told.doubleValue();
			if (Double.isFinite(seconds) && seconds >= 0) {
				return Math.min(seconds, LONGEST_SECONDS);
			}
		}
		return (headers.retryAfter() != null) ? (Double) Math.min(headers.retryAfter(), LONGEST_SECONDS) : null;
	}

	static @Nullable Duration of(@Nullable JsonNode body, RateLimitHeaders headers) {
		Double seconds = seconds(body, headers);
		return (seconds != null) ? duration(seconds) : null;
	}

	static Duration duration(double seconds) {
		return Duration.ofNanos((long) (Math.min(seconds, LONGEST_SECONDS) * 1e9));
	}

}
