package io.fluxer.embedded.core;

import org.jspecify.annotations.Nullable;

/**
 * A part of a multipart form, or the one nameless part of an upload to an address that
 * the server gave out.
 *
 * @param name the field's name
 * @param filename the file's name, or {@code null} if the part is a plain field
 * @param content the bytes
 * @since 0.1.0
 */
public record FilePart(String name, @Nullable String filename, FileContent content) {

	/**
	 * Makes a part that is in memory.
	 * @param name the field's name
	 * @param filename the file's name, or {@code null} if the part is a plain field
	 * @param content the bytes; not copied
	 */
	public FilePart(String name, @Nullable String filename, byte[] content) {
		this(name, filename, FileContent.of(content));
	}

}
