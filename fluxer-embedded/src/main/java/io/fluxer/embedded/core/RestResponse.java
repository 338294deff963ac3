package io.fluxer.embedded.core;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An answer of the HTTP API.
 *
 * @param status the HTTP status
 * @param headers its headers, those of the connection left out
 * @param body its body, may be empty; not copied
 * @param file the file that is the body, or {@code null} if {@code body} is
 * @since 0.1.0
 */
public record RestResponse(int status, Map<String, String> headers, byte[] body, @Nullable FileContent file) {

	/**
	 * Makes an answer without a file.
	 * @param status the HTTP status
	 * @param headers its headers, those of the connection left out
	 * @param body its body, may be empty; not copied
	 */
	public RestResponse(int status, Map<String, String> headers, byte[] body) {
		this(status, headers, body, null);
	}

}
