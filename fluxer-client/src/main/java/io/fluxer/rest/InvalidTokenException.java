package io.fluxer.rest;

import org.jspecify.annotations.Nullable;

/**
 * The server does not accept the token. Calls that carry it fail at once, without a
 * request, until another is set: the server bans addresses that go on (Fluxer's API,
 * automatic bans).
 *
 * @since 0.1.0
 */
public class InvalidTokenException extends RestException {

	/**
	 * Creates the error.
	 * @param message what went wrong
	 * @param method the HTTP method
	 * @param route the route template
	 * @param cause why, if another error is behind it
	 */
	public InvalidTokenException(String message, String method, String route, @Nullable Throwable cause) {
		super(message, method, route, cause);
	}

	/**
	 * A refused token stays refused.
	 * @return {@code false}
	 */
	@Override
	public boolean isRetryable() {
		return false;
	}

}
