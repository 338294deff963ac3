package io.fluxer.client;

import io.fluxer.FluxerException;

/**
 * Something needs a session with the gateway, and there was none yet.
 *
 * @since 0.1.0
 */
public class ClientNotReadyException extends FluxerException {

	/**
	 * Creates an error.
	 * @param message what was asked for too early
	 */
	public ClientNotReadyException(String message) {
		super(message, null);
	}

}
