package io.fluxer.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;

/**
 * An image to upload as an icon, an avatar, a banner, an emoji or a sticker. It stands in
 * the JSON of a request as a data address. Immutable.
 * <p>
 * Fluxer takes at most 10 MiB, and 512 KiB for emojis and stickers; the payload that an
 * image is given to checks which one holds (Fluxer's API, images in requests).
 *
 * @since 0.1.0
 */
public final class ImageData {

	static final int MAX_SIZE = 10 * 1024 * 1024;

	static final int MAX_EXPRESSION_SIZE = 512 * 1024;

	private static final int WEBP_NAME = 8;

	private final byte[] content;

	private ImageData(byte[] content) {
		this.content = content;
	}

	/**
	 * Returns an image of the given bytes.
	 * @param content the bytes of the image file, copied
	 * @return the image
	 * @throws InvalidPayloadException if there are no bytes or more than 10 MiB
	 */
	public static ImageData of(byte[] content) {
		return checked(content.clone());
	}

	/**
	 * Reads an image from a file, at once and in the calling thread.
	 * @param path the file
	 * @return the image
	 * @throws InvalidPayloadException if it is empty or has more than 10 MiB
	 * @throws UncheckedIOException if it cannot be read
	 */
	public static ImageData of(Path path) {
		try (InputStream stream = Files.newInputStream(path)) {
			return read(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads an image from a resource, at once and in the calling thread.
	 * @param resource the resource
	 * @return the image
	 * @throws InvalidPayloadException if it is empty or has more than 10 MiB
	 * @throws UncheckedIOException if it cannot be read
	 */
	public static ImageData of(Resource resource) {
		try (InputStream stream = resource.getInputStream()) {
			return read(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ImageData read(InputStream stream) throws IOException {
		return checked(stream.readNBytes(MAX_SIZE + 1));
	}

	private static ImageData checked(byte[] content) {
		if (content.length == 0) {
			throw new InvalidPayloadException("image", "has no bytes");
		}
		return new ImageData(content).within("image", MAX_SIZE);
	}

	/**
	 * Returns this image if it is not too large for what it is given to.
	 */
	ImageData within(String field, int maximum) {
		if (this.content.length > maximum) {
			throw new InvalidPayloadException(field, "has more than the " + maximum + " bytes that are allowed");
		}
		return this;
	}

	/**
	 * Returns how large the image file is.
	 * @return the number of bytes
	 */
	public int size() {
		return this.content.length;
	}

	/**
	 * Returns the form that requests carry.
	 * @return {@code data:image/png;base64,…}; the bytes in base 64 alone if the kind of
	 * the image is not known, which the server takes too
	 */
	@JsonValue
	public String dataUri() {
		String base64 = Base64.getEncoder().encodeToString(this.content);
		String type = mediaType();
		return (type != null) ? "data:" + type + ";base64," + base64 : base64;
	}

	private @Nullable String mediaType() {
		if (hasAt(0, "\u0089PNG\r\n\u001a\n")) {
			return "image/png";
		}
		if (hasAt(0, "\u00ff\u00d8\u00ff")) {
			return "image/jpeg";
		}
		if (hasAt(0, "GIF8")) {
			return "image/gif";
		}
		return (hasAt(0, "RIFF") && hasAt(WEBP_NAME, "WEBP")) ? "image/webp" : null;
	}

	private boolean hasAt(int offset, String mark) {
		byte[] expected = mark.getBytes(StandardCharsets.ISO_8859_1);
		return this.content.length >= offset + expected.length
				&& Arrays.equals(this.content, offset, offset + expected.length, expected, 0, expected.length);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof ImageData that && Arrays.equals(this.content, that.content);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.content);
	}

	/**
	 * Describes the image without its bytes.
	 */
	@Override
	public String toString() {
		return "ImageData[" + this.content.length + " bytes]";
	}

}
