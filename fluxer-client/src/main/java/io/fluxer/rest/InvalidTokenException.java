package io.fluxer.rest;

import org.jspecify.annotations.Nullable;

/**
 * The server does not accept the token.
 *
 * @since 0.1.0
 */
public class InvalidTokenException extends RestException {

	public InvalidTokenException(String message, String method, String route, @Nullable Throwable cause) {
		super(message, method, route, cause);
	}

}
