package io.fluxer.rest;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The body of a multipart request: a JSON part {@code payload_json} and the files
 * {@code files[0]}, {@code files[1]} and so on (Fluxer's API, uploads).
 *
 * @param payload what becomes {@code payload_json}; left out if {@code null}
 * @param files the files, at most 10
 * @since 0.1.0
 */
public record MultipartPayload(@Nullable Object payload, List<FileUpload> files) {

	/**
	 * Copies the list.
	 */
	public MultipartPayload {
		files = List.copyOf(files);
	}

}
