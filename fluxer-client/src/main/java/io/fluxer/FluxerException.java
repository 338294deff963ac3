package io.fluxer;

import org.jspecify.annotations.Nullable;

/**
 * The root of every error this library raises. Unchecked; its message never holds a
 * token.
 *
 * @since 0.1.0
 */
public abstract class FluxerException extends RuntimeException {

	/**
	 * Creates an error.
	 * @param message what went wrong
	 * @param cause why, if another error is behind it
	 */
	protected FluxerException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
