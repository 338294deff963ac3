package io.fluxer.client;

import io.fluxer.FluxerException;

/**
 * The client is logged in, or about to be; {@link Client#destroy()} ends that.
 *
 * @since 0.1.0
 */
public class AlreadyLoggedInException extends FluxerException {

	/**
	 * Creates the error.
	 */
	public AlreadyLoggedInException() {
		super("The client is already logged in; destroy it before the next login", null);
	}

}
