package io.fluxer.embedded.core;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

/**
 * Reads images that come as text (Fluxer's API, requests). The images themselves are not
 * kept.
 */
final class Images {

	private static final int MAX_BYTES = 10 * 1024 * 1024;

	private static final String GIF = "GIF8";

	private Images() {
	}

	/**
	 * Returns the hash of an image, which for an animated one begins with {@code a_}.
	 * @param data base64 with or without a {@code data:} prefix
	 * @return the hash, or {@code null} if the text is no image
	 */
	static @Nullable String hash(String data) {
		int comma = data.indexOf(',');
		String text = (data.startsWith("data:") && comma > 0) ? data.substring(comma + 1) : data;
		byte[] bytes;
		try {
			bytes = Base64.getDecoder().decode(text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
		if (bytes.length > MAX_BYTES) {
			throw ApiError.of(400, "FILE_SIZE_TOO_LARGE", "File size is too large.");
		}
		CRC32 sum = new CRC32();
		sum.update(bytes);
		String hash = HexFormat.of().toHexDigits((int) sum.getValue());
		return (isGif(bytes)) ? "a_" + hash : hash;
	}

	private static boolean isGif(byte[] bytes) {
		return bytes.length > GIF.length()
				&& new String(bytes, 0, GIF.length(), StandardCharsets.ISO_8859_1).equals(GIF);
	}

}
