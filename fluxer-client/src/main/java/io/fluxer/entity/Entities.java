package io.fluxer.entity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what the wire left out, so that a record has one form of "nothing", and reads
 * ids out of text.
 */
final class Entities {

	private static final String VOWELS = "aeiou";

	private Entities() {
	}

	static Snowflake requireId(@Nullable Snowflake id, String entity) {
		if (id == null) {
			throw new IllegalArgumentException(named(entity) + " needs an id");
		}
		return id;
	}

	/**
	 * Reads an id from digits that may be too many for one.
	 */
	static @Nullable Snowflake idOrNull(String digits) {
		try {
			return Snowflake.of(digits);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	static <T> T require(@Nullable T value, String entity, String part) {
		if (value == null) {
			throw new IllegalArgumentException(named(entity) + " needs a " + part);
		}
		return value;
	}

	static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	static <T> List<T> list(@Nullable List<T> list) {
		if (list == null || list.isEmpty()) {
			return List.of();
		}
		for (T element : list) {
			if (element == null) {
				return list.stream().filter(Objects::nonNull).toList();
			}
		}
		return List.copyOf(list);
	}

	static <K, V> Map<K, V> map(@Nullable Map<K, V> map) {
		if (map == null) {
			return Map.of();
		}
		Map<K, V> present = new LinkedHashMap<>(map);
		present.values().removeIf(Objects::isNull);
		return Collections.unmodifiableMap(present);
	}

	private static String named(String entity) {
		return (VOWELS.indexOf(entity.charAt(0)) >= 0) ? "An " + entity : "A " + entity;
	}

}
