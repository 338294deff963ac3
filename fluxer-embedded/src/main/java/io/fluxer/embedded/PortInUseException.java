package io.fluxer.embedded;

import io.fluxer.FluxerException;

/**
 * The port that the embedded Fluxer was told to use is taken by another process.
 *
 * @since 0.1.0
 */
public class PortInUseException extends FluxerException {

	private final int port;

	/**
	 * Creates the error.
	 * @param port the port that is taken
	 * @param cause what the operating system said
	 */
	public PortInUseException(int port, Throwable cause) {
		super("Port " + port + " is already in use; choose another one, or 0 for any free port", cause);
		this.port = port;
	}

	/**
	 * Returns the port that is taken.
	 * @return the port
	 */
	public int port() {
		return this.port;
	}

}
