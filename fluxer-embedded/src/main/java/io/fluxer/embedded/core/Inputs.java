package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the members of a JSON body and refuses those that do not fit.
 */
final class Inputs {

	private Inputs() {
	}

	static String text(JsonNode body, String name, int min, int max) {
		JsonNode value = body.path(name);
		String text = (value.isString()) ? value.stringValue().strip() : "";
		if (!value.isString() || text.length() < min || text.length() > max) {
			throw ApiError.form(name, "String length must be between " + min + " and " + max + " characters.",
					"STRING_LENGTH_INVALID");
		}
		return text;
	}

	/**
	 * Returns a text, or {@code null} if it is absent or {@code null}.
	 */
	static @Nullable String optionalText(JsonNode body, String name, int max) {
		return (body.hasNonNull(name)) ? text(body, name, 0, max) : null;
	}

	static Snowflake id(JsonNode value, String path) {
		try {
			if (value.isString() || value.isIntegralNumber()) {
				return Snowflake.of(value.asString());
			}
		}
		catch (IllegalArgumentException ex) {
			// Told below.
		}
		throw ApiError.form(path, "Invalid snowflake.", "INVALID_SNOWFLAKE_FORMAT");
	}

	static List<Snowflake> ids(JsonNode body, String name, int min, int max) {
		List<Snowflake> ids = new ArrayList<>();
		JsonNode list = list(body, name, min, max);
		for (int i = 0; i < list.size(); i++) {
			ids.add(id(list.path(i), name + "." + i));
		}
		return ids;
	}

	static JsonNode list(JsonNode body, String name, int min, int max) {
		JsonNode list = body.path(name);
		if (!list.isArray() || list.size() < min || list.size() > max) {
			throw ApiError.form(name, "Expected a list of " + min + " to " + max + " elements.",
					"ARRAY_LENGTH_INVALID");
		}
		return list;
	}

}
