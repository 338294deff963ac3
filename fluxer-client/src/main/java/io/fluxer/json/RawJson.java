package io.fluxer.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import tools.jackson.databind.JsonNode;

/**
 * A JSON value as the bytes that were received, parsed only when somebody asks.
 * Immutable; {@link #toString()} shows the size alone, since the value may hold secrets
 * of a person or of a voice server.
 *
 * @since 0.1.0
 */
public final class RawJson {

	private final byte[] bytes;

	private RawJson(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * Wraps UTF-8 bytes. The array is not copied and must not change afterwards.
	 * @param bytes the JSON value
	 * @return the value
	 */
	public static RawJson of(byte[] bytes) {
		return new RawJson(bytes);
	}

	/**
	 * Parses the value as a tree, anew at each call.
	 * @return the tree
	 * @throws tools.jackson.core.JacksonException if the bytes are no JSON
	 */
	public JsonNode tree() {
		return FluxerJson.mapper().readTree(this.bytes);
	}

	/**
	 * Reads the value as the given type.
	 * @param <T> the type
	 * @param type the type
	 * @return the value
	 * @throws tools.jackson.core.JacksonException if the JSON does not fit the type
	 * @throws IllegalArgumentException if the value is {@code null}
	 */
	public <T> T as(Class<T> type) {
		T value = FluxerJson.mapper().readValue(this.bytes, type);
		if (value == null) {
			throw new IllegalArgumentException("The payload is null");
		}
		return value;
	}

	/**
	 * Returns the JSON text.
	 * @return the text
	 */
	public String text() {
		return new String(this.bytes, StandardCharsets.UTF_8);
	}

	/**
	 * Returns the size of the value.
	 * @return the number of bytes
	 */
	public int size() {
		return this.bytes.length;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RawJson raw && Arrays.equals(this.bytes, raw.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	@Override
	public String toString() {
		return "RawJson[" + this.bytes.length + " bytes]";
	}

}
