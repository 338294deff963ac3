package io.fluxer.gateway;

import io.fluxer.FluxerException;
import org.jspecify.annotations.Nullable;

/**
 * The gateway refused the client, or a frame could not be sent.
 *
 * @since 0.1.0
 */
public class GatewayException extends FluxerException {

	private final int closeCode;

	/**
	 * Creates an error.
	 * @param message what went wrong, without the token
	 * @param closeCode the close code of the server, 0 if there was none
	 * @param cause why, if another error is behind it
	 */
	public GatewayException(String message, int closeCode, @Nullable Throwable cause) {
		super(message, cause);
		this.closeCode = closeCode;
	}

	/**
	 * Returns the close code of the server.
	 * @return the code, 0 if there was none
	 */
	public int closeCode() {
		return this.closeCode;
	}

}
