package io.fluxer.json;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * A JSON value as the bytes that were received, parsed only when somebody asks.
 * Immutable; {@link #toString()} shows the size alone, since the value may hold secrets
 * of a person or of a voice server.
 *
 * @since 0.1.0
 */
public final class RawJson {

	private static final ObjectReader PART = FluxerJson.mapper()
		.reader()
		.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private final byte[] bytes;

	private final int offset;

	private final int length;

	private RawJson(byte[] bytes, int offset, int length) {
		this.bytes = bytes;
		this.offset = offset;
		this.length = length;
	}

	/**
	 * Wraps UTF-8 bytes. The array is not copied and must not change afterwards.
	 * @param bytes the JSON value
	 * @return the value
	 */
	public static RawJson of(byte[] bytes) {
		return new RawJson(bytes, 0, bytes.length);
	}

	/**
	 * Wraps a part of UTF-8 bytes. The array is not copied and must not change
	 * afterwards.
	 * @param bytes what holds the JSON value
	 * @param offset where it begins
	 * @param length how many bytes it has
	 * @return the value
	 * @throws IndexOutOfBoundsException if the array has no such part
	 */
	public static RawJson of(byte[] bytes, int offset, int length) {
		Objects.checkFromIndexSize(offset, length, bytes.length);
		return new RawJson(bytes, offset, length);
	}

	/**
	 * Parses the value as a tree, anew at each call.
	 * @return the tree
	 * @throws tools.jackson.core.JacksonException if the bytes are no JSON
	 */
	public JsonNode tree() {
		return FluxerJson.mapper().readTree(this.bytes, this.offset, this.length);
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
		T value = FluxerJson.mapper().readValue(this.bytes, this.offset, this.length, type);
		if (value == null) {
			throw new IllegalArgumentException("The payload is null");
		}
		return value;
	}

	/**
	 * Reads one field of an object, and no further than that.
	 * @param <T> the type
	 * @param name the name of the field
	 * @param type the type of its value
	 * @return the value, {@code null} if it is {@code null}, if there is no such field or
	 * if this is no object
	 * @throws tools.jackson.core.JacksonException if the bytes are no JSON or the value
	 * does not fit the type
	 */
	public <T> @Nullable T field(String name, Class<T> type) {
		try (JsonParser parser = FluxerJson.mapper().createParser(this.bytes, this.offset, this.length)) {
			parser.nextToken();
			for (String key = parser.nextName(); key != null; key = parser.nextName()) {
				JsonToken value = parser.nextToken();
				if (key.equals(name)) {
					return (value != JsonToken.VALUE_NULL) ? PART.forType(type).readValue(parser) : null;
				}
				parser.skipChildren();
			}
			return null;
		}
	}

	/**
	 * Returns the JSON text.
	 * @return the text
	 */
	public String text() {
		return new String(this.bytes, this.offset, this.length, StandardCharsets.UTF_8);
	}

	/**
	 * Returns the size of the value.
	 * @return the number of bytes
	 */
	public int size() {
		return this.length;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RawJson raw && buffer().equals(raw.buffer());
	}

	@Override
	public int hashCode() {
		return buffer().hashCode();
	}

	@Override
	public String toString() {
		return "RawJson[" + this.length + " bytes]";
	}

	private ByteBuffer buffer() {
		return ByteBuffer.wrap(this.bytes, this.offset, this.length);
	}

}
