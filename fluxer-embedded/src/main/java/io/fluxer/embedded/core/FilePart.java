package io.fluxer.embedded.core;

import org.jspecify.annotations.Nullable;

/**
 * A part of a multipart form.
 *
 * @param name the field's name
 * @param filename the file's name, or {@code null} if the part is a plain field
 * @param content the bytes; not copied
 * @since 0.1.0
 */
public record FilePart(String name, @Nullable String filename, byte[] content) {
}
