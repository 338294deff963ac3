package io.fluxer.rest;

import org.jspecify.annotations.Nullable;

/**
 * A body is no JSON of the wanted type, in one direction or the other.
 *
 * @since 0.1.0
 */
public class RestJsonException extends RestException {

	/**
	 * Creates the error.
	 * @param message what could not be read or written
	 * @param method the HTTP method
	 * @param route the route template
	 * @param requestId the {@code X-Request-ID} of the answer
	 * @param cause the error of the JSON library
	 */
	public RestJsonException(String message, String method, String route, @Nullable String requestId,
			@Nullable Throwable cause) {
		super(message, method, route, requestId, cause);
	}

	/**
	 * The same body would not fit again.
	 * @return {@code false}
	 */
	@Override
	public boolean isRetryable() {
		return false;
	}

}
