package io.fluxer.embedded.core;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import tools.jackson.databind.JsonNode;

/**
 * Reads images that come as base64 in JSON, with or without a {@code data:} prefix
 * (Fluxer's API, requests).
 */
final class ImageReader {

	/**
	 * The greatest emoji or sticker, in bytes.
	 */
	static final int EXPRESSION_BYTES = 512 * 1024;

	/**
	 * The greatest avatar, in bytes.
	 */
	static final int AVATAR_BYTES = 10 * 1024 * 1024;

	private static final int HASH_LENGTH = 8;

	private ImageReader() {
	}

	static byte[] read(JsonNode body, String name, int maxBytes) {
		String text = body.path(name).asString("");
		int comma = (text.startsWith("data:")) ? text.indexOf(',') : -1;
		try {
			byte[] bytes = Base64.getDecoder().decode(text.substring(comma + 1));
			if (bytes.length > maxBytes) {
				throw ApiError.fileTooLarge();
			}
			if (bytes.length > 0) {
				return bytes;
			}
		}
		catch (IllegalArgumentException ex) {
			// Told below.
		}
		throw ApiError.form(name, "Invalid image data.", "INVALID_IMAGE_DATA");
	}

	static boolean isAnimated(byte[] image) {
		return image.length > 4 && new String(image, 0, 4, StandardCharsets.ISO_8859_1).equals("GIF8");
	}

	/**
	 * Returns a hash in the form that image addresses have.
	 */
	static String hash(byte[] image) {
		return ((isAnimated(image)) ? "a_" : "") + Digests.sha256(image).substring(0, HASH_LENGTH);
	}

}
