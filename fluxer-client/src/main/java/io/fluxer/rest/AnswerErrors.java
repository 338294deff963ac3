package io.fluxer.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.fluxer.json.FluxerJson;
import io.fluxer.rest.ratelimit.RateLimitHeaders;
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

	private static final int MAX_FIELDS = 50;

	private static final int MAX_DETAILS = 8000;

	private static final Set<String> OWN_MEMBERS = Set.of("code", "message", "errors");

	private AnswerErrors() {
	}

	/**
	 * The error of an answer that is no success and no rate limit.
	 * @param hint why the request was not sent again although others would be
	 */
	static RestException error(RestAnswer answer, RouteTemplate route, @Nullable String hint) {
		JsonNode body = answer.jsonObject();
		Duration retryAfter = RetryAfter.of(body, RateLimitHeaders.of(answer.headers()::getFirst, Instant.now()));
		String code = text(body, "code");
		if (body instanceof ObjectNode object && !code.isEmpty()) {
			return new FluxerApiException(code, text(body, "message"), answer.status(), fields(body), details(object),
					retryAfter, hint, route.method(), route.template(), answer.requestId());
		}
		return new HttpException(answer.status(), body(answer), retryAfter, hint, route.method(), route.template(),
				answer.requestId());
	}

	/** Whether a 429 tells of a locked resource and nothing of a limit. */
	static boolean tellsOfLock(RestAnswer answer) {
		return ErrorCodes.RESOURCE_LOCKED.equals(text(answer.jsonObject(), "code"));
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
			if (fields.size() == MAX_FIELDS) {
				break;
			}
			if (item.isObject()) {
				String code = text(item, "code");
				fields.add(new FieldError(text(item, "path"), text(item, "message"), code.isEmpty() ? null : code));
			}
		}
		return fields;
	}

	private static JsonNode details(ObjectNode body) {
		ObjectNode details = FluxerJson.mapper().createObjectNode();
		int room = MAX_DETAILS;
		for (Map.Entry<String, JsonNode> member : body.properties()) {
			if (!OWN_MEMBERS.contains(member.getKey())) {
				int size = member.getKey().length() + member.getValue().toString().length();
				if (size <= room) {
					room -= size;
					details.set(member.getKey(), member.getValue());
				}
			}
		}
		return details;
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
