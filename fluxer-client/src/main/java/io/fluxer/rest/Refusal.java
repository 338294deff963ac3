package io.fluxer.rest;

import java.time.Duration;
import java.time.Instant;

import io.fluxer.rest.ratelimit.RateLimitHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a 429 says.
 *
 * @param headers the headers about limits
 * @param retryAfter the wait: from the body, else from {@code Retry-After}, else from the
 * reset headers
 * @param global whether the server means the limit of the whole account
 * @param everything whether all requests have to wait, also because a proxy answered that
 * knows no routes
 */
record Refusal(RateLimitHeaders headers, Duration retryAfter, boolean global, boolean everything) {

	private static final double LONGEST_SECONDS = 3600;

	private static final double DEFAULT_SECONDS = 1;

	static Refusal of(RestAnswer answer, Instant now) {
		RateLimitHeaders headers = RateLimitHeaders.of(answer.headers()::getFirst, now);
		JsonNode body = answer.jsonObject();
		boolean global = headers.global() || (body != null && body.path("global").asBoolean(false));
		boolean fromProxy = body == null && !headers.describeBucket() && headers.bucket() == null;
		double seconds = seconds(body, headers);
		return new Refusal(headers, Duration.ofNanos((long) (seconds * 1e9)), global, global || fromProxy);
	}

	private static double seconds(@Nullable JsonNode body, RateLimitHeaders headers) {
		JsonNode told = (body != null) ? body.get("retry_after") : null;
		if (told != null && told.isNumber()) {
			double seconds = told.doubleValue();
			if (Double.isFinite(seconds) && seconds >= 0) {
				return Math.min(seconds, LONGEST_SECONDS);
			}
		}
		if (headers.retryAfter() != null) {
			return Math.min(headers.retryAfter(), LONGEST_SECONDS);
		}
		if (headers.hasReset()) {
			return Math.min(headers.emptyAfterHigh(), LONGEST_SECONDS);
		}
		return DEFAULT_SECONDS;
	}

}
