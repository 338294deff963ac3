package io.fluxer.gateway;

import java.time.Duration;

/**
 * The timing of gateway connections.
 *
 * @param minBackoff the first step of the backoff, and the bound of the jitter of the
 * first attempt if it is below 250 ms
 * @param maxBackoff the longest step of the backoff
 * @since 0.1.0
 */
public record GatewayOptions(Duration minBackoff, Duration maxBackoff) {

	public static GatewayOptions defaults() {
		return new GatewayOptions(Duration.ofSeconds(1), Duration.ofSeconds(60));
	}

}
