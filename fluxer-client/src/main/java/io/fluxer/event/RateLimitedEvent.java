package io.fluxer.event;

import java.time.Duration;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The gateway refused a command for the time being (Fluxer's gateway, request guild
 * members).
 *
 * @param opcode the opcode of the command
 * @param retryAfter when it may be sent again
 * @param guildId the guild that it named
 * @param nonce the nonce that it carried
 * @since 0.1.0
 */
public record RateLimitedEvent(int opcode, Duration retryAfter, @Nullable Snowflake guildId,
		@Nullable String nonce) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public RateLimitedEvent {
		Payload.required(retryAfter, "retry_after");
	}

	@Override
	public String name() {
		return Events.RATE_LIMITED;
	}

}
