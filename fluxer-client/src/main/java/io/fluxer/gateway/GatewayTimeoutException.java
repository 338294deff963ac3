package io.fluxer.gateway;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The gateway did not answer a command, or not to its end. It leaves commands that it
 * does not take without an answer: one about a guild that the bot is not in, a voice
 * channel that the bot may not join (Fluxer's gateway, commands).
 *
 * @since 0.1.0
 */
public class GatewayTimeoutException extends GatewayException {

	private final Duration timeout;

	/**
	 * Creates an error.
	 * @param message what was not answered
	 * @param timeout how long nothing came
	 * @param cause why, if another error is behind it
	 */
	public GatewayTimeoutException(String message, Duration timeout, @Nullable Throwable cause) {
		super(message, 0, cause);
		this.timeout = timeout;
	}

	/**
	 * Returns how long nothing came.
	 * @return the time since the command was sent, or since the last part of the answer
	 */
	public Duration timeout() {
		return this.timeout;
	}

}
