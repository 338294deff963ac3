package io.fluxer.gateway;

import io.fluxer.FluxerException;
import org.jspecify.annotations.Nullable;

/**
 * The compression that was asked for cannot be used in this process: its library is
 * missing, too old, or does not work on this platform.
 *
 * @since 0.1.0
 */
public class CompressionUnavailableException extends FluxerException {

	/**
	 * Creates an error.
	 * @param message what is missing
	 * @param cause why, if another error is behind it
	 */
	public CompressionUnavailableException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
