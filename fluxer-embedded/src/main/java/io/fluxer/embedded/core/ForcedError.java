package io.fluxer.embedded.core;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error that a request gets whatever it asks for. What is above 500 looks like the
 * answer of a proxy, which knows no JSON.
 *
 * @param status the status
 * @param retryAfter the wait that it names, of a 429 alone
 */
record ForcedError(int status, @Nullable Duration retryAfter) implements ForcedOutcome {

	private static final int INTERNAL_ERROR = 500;

	Map<String, String> headers() {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Content-Type", isOfProxy() ? "text/plain" : "application/json");
		if (this.retryAfter != null) {
			headers.put("Retry-After", Long.toString(Math.max(1, this.retryAfter.plusMillis(999).toSeconds())));
		}
		return headers;
	}

	byte[] body() {
		return (isOfProxy() ? "error code: " + this.status : Json.write(json())).getBytes(StandardCharsets.UTF_8);
	}

	private boolean isOfProxy() {
		return this.status > INTERNAL_ERROR;
	}

	private ObjectNode json() {
		if (this.retryAfter != null) {
			return Json.object()
				.put("code", "RATE_LIMITED")
				.put("message", "You're being rate limited.")
				.put("global", false)
				.put("retry_after", BigDecimal.valueOf(this.retryAfter.toMillis(), 3));
		}
		return (this.status == INTERNAL_ERROR) ? ApiError.internal().body()
				: ApiError.of(this.status, "GENERAL_ERROR", "Something went wrong.").body();
	}

}
