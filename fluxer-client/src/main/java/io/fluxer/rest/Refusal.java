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

	private static final double DEFAULT_SECONDS = 1;

	static Refusal of(RestAnswer answer, Instant now) {
		RateLimitHeaders headers = RateLimitHeaders.of(answer.headers()::getFirst, now);
		JsonNode body = answer.jsonObject();
		boolean global = headers.global() || (body != null && body.path("global").asBoolean(false));
		boolean fromProxy = body == null && !headers.describeBucket() && headers.bucket() == null;
		double seconds = seconds(body, headers);
		return new Refusal(headers, RetryAfter.duration(seconds), global, global || fromProxy);
	}

	private static double seconds(@Nullable JsonNode body, RateLimitHeaders headers) {
		Double told = RetryAfter.seconds(body, headers);
		if (told != null) {
			return told;
		}
		return headers.hasReset() ? headers.emptyAfterHigh() : DEFAULT_SECONDS;
	}

}
