package io.fluxer.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.fluxer.rest.ratelimit.RouteTemplate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the errors that the server answers with (Fluxer's API, errors).
 */
final class AnswerErrors {

	private static final int MAX_BODY = 2000;

	private static final int MAX_TEXT = 500;

	private AnswerErrors() {
	}

	/** The error of an answer that is no success and no 429. */
	static RestException error(RestAnswer answer, RouteTemplate route) {
		JsonNode body = answer.jsonObject();
		String code = text(body, "code");
		if (body instanceof ObjectNode object && !code.isEmpty()) {
			JsonNode details = object.deepCopy().remove(List.of("code", "message", "errors"));
			return new FluxerApiException(code, text(body, "message"), answer.status(), fields(body), details,
					route.method(), route.template(), answer.requestId());
		}
		return new HttpException(answer.status(), body(answer), route.method(), route.template(), answer.requestId());
	}

	/** The error of a 429 that is not tried again. */
	static RateLimitException refusal(RestAnswer answer, Refusal refusal, RouteTemplate route, @Nullable String hint) {
		Duration retryAfter = refusal.retryAfter();
		return new RateLimitException(retryAfter, refusal.global(), text(answer.jsonObject(), "message"), hint,
				route.method(), route.template(), answer.requestId());
	}

	private static List<FieldError> fields(JsonNode body) {
		List<FieldError> fields = new ArrayList<>();
		for (JsonNode item : body.path("errors")) {
			if (item.isObject()) {
				String code = text(item, "code");
				fields.add(new FieldError(text(item, "path"), text(item, "message"), code.isEmpty() ? null : code));
			}
		}
		return fields;
	}

	private static String text(@Nullable JsonNode object, String name) {
		if (object == null) {
			return "";
		}
		String text = object.path(name).asString("");
		return (text.length() <= MAX_TEXT) ? text : text.substring(0, MAX_TEXT);
	}

	private static String body(RestAnswer answer) {
		// A character has at most four bytes: more need not be decoded.
		int length = Math.min(answer.body().length, 4 * MAX_BODY);
		String text = new String(answer.body(), 0, length, StandardCharsets.UTF_8);
		return (text.length() <= MAX_BODY) ? text : text.substring(0, MAX_BODY);
	}

}
