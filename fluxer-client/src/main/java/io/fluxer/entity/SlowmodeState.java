package io.fluxer.entity;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where the bot stands with the slow mode of a channel.
 *
 * @param rateLimitPerUser the slow mode, in seconds, 0 for none
 * @param retryAfterMs how long to wait before the next message, in milliseconds, 0 if it
 * may go out now
 * @param nextSendAllowedAt when the next message may go out; {@code null} for now
 * @param canBypass whether the slow mode does not hold for the bot
 * @since 0.1.0
 */
public record SlowmodeState(int rateLimitPerUser, int retryAfterMs, @Nullable Instant nextSendAllowedAt,
		boolean canBypass) {

	/**
	 * Returns how long to wait before the next message.
	 * @return the time, zero if it may go out now
	 */
	public Duration retryAfter() {
		return Duration.ofMillis(this.retryAfterMs);
	}

}
