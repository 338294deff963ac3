package io.fluxer.rest;

import java.time.Duration;

/**
 * Told about waits and refusals of the rate limiter. Called on the threads of requests;
 * implementations must not block.
 *
 * @since 0.1.0
 */
public interface RateLimitListener {

	/**
	 * A 429 answer was received.
	 * @param scope the limit that was hit
	 * @param route the route template
	 */
	default void onHit(RateLimitScope scope, String route) {
	}

	/**
	 * A request waited for its slot.
	 * @param scope the limit that it waited for
	 * @param route the route template
	 * @param wait how long
	 */
	default void onWait(RateLimitScope scope, String route, Duration wait) {
	}

	/**
	 * Returns who is to be told about the limits of one bot, where an application has
	 * several. Asked once, when the {@link Rest} of the bot is built.
	 * @param clientName the name of the bot's client, see {@link Rest#clientName()}
	 * @return the listener; this one unless overridden
	 */
	default RateLimitListener forClient(String clientName) {
		return this;
	}

}
