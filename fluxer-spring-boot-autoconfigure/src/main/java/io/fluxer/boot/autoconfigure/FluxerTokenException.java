package io.fluxer.boot.autoconfigure;

import io.fluxer.FluxerException;

/**
 * The bot was given no token that could be tried. The start of the application fails with
 * an analysis that says what to set.
 *
 * @since 0.1.0
 */
public final class FluxerTokenException extends FluxerException {

	/**
	 * Creates an error.
	 * @param message what is wrong with the token, never the token itself
	 */
	public FluxerTokenException(String message) {
		super(message, null);
	}

}
