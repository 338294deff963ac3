package io.fluxer.entity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The members of a request body, each of which is absent, {@code null} or a value: three
 * different things to the server. Immutable.
 */
final class Fields {

	static final Fields NONE = new Fields(Map.of());

	private final Map<String, @Nullable Object> values;

	private Fields(Map<String, @Nullable Object> values) {
		this.values = values;
	}

	/**
	 * Returns a copy with one member more, or with another value of it.
	 */
	Fields with(String name, @Nullable Object value) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>(this.values);
		copy.put(name, value);
		return new Fields(Collections.unmodifiableMap(copy));
	}

	@Nullable Object get(String name) {
		return this.values.get(name);
	}

	boolean has(String name) {
		return this.values.containsKey(name);
	}

	boolean isEmpty() {
		return this.values.isEmpty();
	}

	/** Jackson's mapper leaves nulls out of records, but not out of maps. */
	@JsonValue
	Map<String, @Nullable Object> values() {
		return this.values;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Fields that && this.values.equals(that.values);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.values);
	}

	@Override
	public String toString() {
		return this.values.toString();
	}

}
