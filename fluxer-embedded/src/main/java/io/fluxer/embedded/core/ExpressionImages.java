package io.fluxer.embedded.core;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import tools.jackson.databind.JsonNode;

/**
 * Reads the images of emojis and stickers, which come as base64 in JSON with or without a
 * {@code data:} prefix (Fluxer's API, requests). The images themselves are not kept.
 */
final class ExpressionImages {

	private static final int MAX_BYTES = 512 * 1024;

	private ExpressionImages() {
	}

	static byte[] read(JsonNode body, String name) {
		String text = body.path(name).asString("");
		int comma = (text.startsWith("data:")) ? text.indexOf(',') : -1;
		try {
			byte[] bytes = Base64.getDecoder().decode(text.substring(comma + 1));
			if (bytes.length > MAX_BYTES) {
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

}
