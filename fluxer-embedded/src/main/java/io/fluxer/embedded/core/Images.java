package io.fluxer.embedded.core;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads images that come as text (Fluxer's API, requests). The images themselves are not
 * kept.
 */
final class Images {

	private static final int MAX_BYTES = 10 * 1024 * 1024;

	private static final int MAX_EXPRESSION_BYTES = 512 * 1024;

	private static final String GIF = "GIF8";

	private Images() {
	}

	/**
	 * Returns the hash of an image, which for an animated one begins with {@code a_}.
	 * @param data base64 with or without a {@code data:} prefix
	 * @return the hash, or {@code null} if the text is no image
	 */
	static @Nullable String hash(String data) {
		byte[] bytes = decode(data, MAX_BYTES);
		if (bytes == null) {
			return null;
		}
		CRC32 sum = new CRC32();
		sum.update(bytes);
		String hash = HexFormat.of().toHexDigits((int) sum.getValue());
		return (isGif(bytes)) ? "a_" + hash : hash;
	}

	/**
	 * Reads the image of an emoji or a sticker.
	 * @param body what it is a member of
	 * @return whether it is animated
	 */
	static boolean isAnimatedExpression(JsonNode body) {
		byte[] bytes = decode(body.path("image").asString(""), MAX_EXPRESSION_BYTES);
		if (bytes == null || bytes.length == 0) {
			throw ApiError.form("image", "Invalid image data.", "INVALID_FORMAT");
		}
		return isGif(bytes);
	}

	private static byte @Nullable [] decode(String data, int maxBytes) {
		int comma = data.indexOf(',');
		String text = (data.startsWith("data:") && comma > 0) ? data.substring(comma + 1) : data;
		byte[] bytes;
		try {
			bytes = Base64.getDecoder().decode(text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
		if (bytes.length > maxBytes) {
			throw ApiError.fileTooLarge();
		}
		return bytes;
	}

	private static boolean isGif(byte[] bytes) {
		return bytes.length > GIF.length()
				&& new String(bytes, 0, GIF.length(), StandardCharsets.ISO_8859_1).equals(GIF);
	}

}
