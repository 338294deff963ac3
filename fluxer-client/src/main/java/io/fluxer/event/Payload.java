package io.fluxer.event;

import java.util.List;
import java.util.Objects;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Takes payloads apart. What must be there and is not is an
 * {@link IllegalArgumentException} that names it.
 */
final class Payload {

	private Payload() {
	}

	static <T> T required(@Nullable T value, String key) {
		if (value == null) {
			throw new IllegalArgumentException("The payload has no '" + key + "'");
		}
		return value;
	}

	static <T> List<T> list(@Nullable List<T> list) {
		return (list != null) ? list.stream().filter(Objects::nonNull).toList() : List.of();
	}

	/**
	 * Reads a list, empty if there is none. Anything but a list is no empty one, which
	 * would say that all it had is gone.
	 */
	static <T> List<T> list(JsonNode tree, String key, Class<T> type) {
		if (!tree.hasNonNull(key)) {
			return List.of();
		}
		JsonNode value = tree.path(key);
		if (!value.isArray()) {
			throw new IllegalArgumentException("The payload has no list '" + key + "'");
		}
		return value.valueStream()
			.filter((element) -> !element.isNull())
			.map((element) -> convert(element, type))
			.toList();
	}

	static JsonNode object(JsonNode tree, String key) {
		JsonNode value = tree.get(key);
		if (value == null || !value.isObject()) {
			throw new IllegalArgumentException("The payload has no object '" + key + "'");
		}
		return value;
	}

	static Snowflake id(JsonNode tree, String key) {
		return required(optionalId(tree, key), key);
	}

	static @Nullable Snowflake optionalId(JsonNode tree, String key) {
		return optional(tree, key, Snowflake.class);
	}

	static @Nullable Snowflake lenientId(@Nullable JsonNode tree, String key) {
		try {
			return (tree != null) ? optionalId(tree, key) : null;
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return null;
		}
	}

	static <T> @Nullable T optional(JsonNode tree, String key, Class<T> type) {
		return tree.hasNonNull(key) ? convert(tree.get(key), type) : null;
	}

	static <T> T convert(JsonNode tree, Class<T> type) {
		if (tree.isNull()) {
			throw new IllegalArgumentException("The payload is null");
		}
		return FluxerJson.mapper().treeToValue(tree, type);
	}

}
