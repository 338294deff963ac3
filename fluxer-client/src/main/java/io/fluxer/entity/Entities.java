package io.fluxer.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what the wire left out, so that a record has one form of "nothing".
 */
final class Entities {

	private Entities() {
	}

	static Snowflake requireId(@Nullable Snowflake id, String entity) {
		if (id == null) {
			throw new IllegalArgumentException("A " + entity + " needs an id");
		}
		return id;
	}

	static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	static <T> List<T> list(@Nullable List<T> list) {
		return (list != null) ? list.stream().filter(Objects::nonNull).toList() : List.of();
	}

	static <K, V> Map<K, V> map(@Nullable Map<K, V> map) {
		if (map == null) {
			return Map.of();
		}
		Map<K, V> filled = new HashMap<>(map);
		filled.values().removeIf(Objects::isNull);
		return Map.copyOf(filled);
	}

}
