package io.fluxer.gateway;

import java.time.Duration;
import java.time.Instant;

/**
 * The gateway refused a command for the time being with a RATE_LIMITED dispatch, and the
 * wait is longer or has come more often than the client waits by itself.
 *
 * @since 0.1.0
 */
public class GatewayRateLimitException extends GatewayException {

	private final Duration retryAfter;

	private final Instant retryAt;

	/**
	 * Creates an error.
	 * @param message what was refused
	 * @param retryAfter the wait that the server asked for
	 * @param retryAt when it is over
	 */
	public GatewayRateLimitException(String message, Duration retryAfter, Instant retryAt) {
		super(message, 0, null);
		this.retryAfter = retryAfter;
		this.retryAt = retryAt;
	}

	/**
	 * Returns the wait that the server asked for.
	 * @return the time from the refusal on
	 */
	public Duration retryAfter() {
		return this.retryAfter;
	}

	/**
	 * Returns when the command may be sent again.
	 * @return the moment by this machine's clock
	 */
	public Instant retryAt() {
		return this.retryAt;
	}

}
