package io.fluxer.embedded.core;

import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request that has found its route.
 *
 * @param request the request
 * @param parameters the path parameters, decoded
 * @param query the query parameters, decoded
 * @param account who calls, or {@code null}
 */
record Call(RestRequest request, Map<String, String> parameters, Map<String, String> query,
		@Nullable UserState account) {

	UserState caller() {
		if (this.account == null) {
			throw ApiError.unauthorized();
		}
		return this.account;
	}

	String parameter(String name) {
		return this.parameters.getOrDefault(name, "");
	}

	Snowflake id(String name) {
		return id(name, parameter(name));
	}

	@Nullable Snowflake queryId(String name) {
		String value = this.query.get(name);
		return (value != null && !value.isEmpty()) ? id(name, value) : null;
	}

	int limit(int defaultValue, int max) {
		String value = this.query.getOrDefault("limit", "");
		if (value.isEmpty()) {
			return defaultValue;
		}
		boolean digits = value.length() <= 9
				&& value.chars().allMatch((character) -> character >= '0' && character <= '9');
		int limit = (digits) ? Integer.parseInt(value) : 0;
		if (limit < 1 || limit > max) {
			throw ApiError.form("limit", "The value for `limit` must be an integer between 1 and " + max + ".",
					"VALUE_MUST_BE_INTEGER_IN_RANGE");
		}
		return limit;
	}

	boolean flag(String name) {
		return List.of("true", "True", "1").contains(this.query.getOrDefault(name, ""));
	}

	/**
	 * Returns the JSON body; what cannot be read is taken as an empty object.
	 */
	JsonNode json() {
		JsonNode body = Json.parse(this.request.body());
		return (body != null) ? body : Json.object();
	}

	private static Snowflake id(String path, String value) {
		try {
			if (value.length() > 1 && value.startsWith("0")) {
				throw new IllegalArgumentException(path);
			}
			return Snowflake.of(value);
		}
		catch (IllegalArgumentException ex) {
			throw ApiError.form(path, "Invalid snowflake.", "INVALID_SNOWFLAKE_FORMAT");
		}
	}

}
