package io.fluxer.boot.autoconfigure;

import io.fluxer.FluxerException;

/**
 * The bot was given no token that could be tried. The start of the application fails with
 * an analysis that says what to set.
 *
 * @since 0.1.0
 */
public final class FluxerTokenException extends FluxerException {

	private final String property;

	/**
	 * Creates an error of the bot of {@code fluxer.token}.
	 * @param message what is wrong with the token, never the token itself
	 */
	public FluxerTokenException(String message) {
		this(message, "fluxer.token");
	}

	/**
	 * Creates an error.
	 * @param message what is wrong with the token, never the token itself
	 * @param property the property that is to hold the token
	 */
	public FluxerTokenException(String message, String property) {
		super(message, null);
		this.property = property;
	}

	/**
	 * Returns the property that is to hold the token.
	 * @return the name of the property
	 */
	public String property() {
		return this.property;
	}

}
