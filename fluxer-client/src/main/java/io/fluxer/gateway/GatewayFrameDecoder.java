package io.fluxer.gateway;

import io.fluxer.json.FluxerJson;
import io.fluxer.json.RawJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads envelopes. The keys stand in any order, the payload often first (Fluxer's
 * gateway, key order), so the payload is skipped over once and cut out of the bytes
 * instead of being built as a tree.
 */
final class GatewayFrameDecoder {

	private GatewayFrameDecoder() {
	}

	/**
	 * Reads one frame.
	 * @param bytes the UTF-8 text of one WebSocket message, of which the payload stays a
	 * part
	 * @return the frame, or null if the bytes are no envelope
	 */
	static @Nullable GatewayFrame decode(byte[] bytes) {
		try (JsonParser parser = FluxerJson.mapper().createParser(bytes)) {
			return (parser.nextToken() == JsonToken.START_OBJECT) ? envelope(parser, bytes) : null;
		}
		catch (JacksonException ex) {
			// Its message may quote the payload, which no log may show.
			return null;
		}
	}

	private static @Nullable GatewayFrame envelope(JsonParser parser, byte[] bytes) {
		Integer op = null;
		long sequence = 0;
		String name = null;
		RawJson data = null;
		String key = parser.nextName();
		while (key != null) {
			JsonToken value = parser.nextToken();
			switch (key) {
				case "op" -> {
					if (value != JsonToken.VALUE_NUMBER_INT) {
						return null;
					}
					op = parser.getIntValue();
				}
				case "s" -> {
					if (value != JsonToken.VALUE_NUMBER_INT && value != JsonToken.VALUE_NULL) {
						return null;
					}
					sequence = (value == JsonToken.VALUE_NULL) ? 0 : parser.getLongValue();
				}
				case "t" -> {
					if (value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NULL) {
						return null;
					}
					name = (value == JsonToken.VALUE_NULL) ? null : parser.getString();
				}
				case "d" -> {
					if (parser.currentTokenLocation().getByteOffset() < 0) {
						// Another encoding than UTF-8, which the parser detects.
						return null;
					}
					data = slice(parser, bytes);
				}
				default -> parser.skipChildren();
			}
			key = parser.nextName();
		}
		// A null key is also what anything but the end of the object looks like.
		boolean whole = parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
		return (whole && op != null) ? new GatewayFrame(op, sequence, name, data) : null;
	}

	private static RawJson slice(JsonParser parser, byte[] bytes) {
		int start = (int) parser.currentTokenLocation().getByteOffset();
		parser.skipChildren();
		parser.finishToken();
		int end = (int) parser.currentLocation().getByteOffset();
		return RawJson.of(bytes, start, end - start);
	}

}
