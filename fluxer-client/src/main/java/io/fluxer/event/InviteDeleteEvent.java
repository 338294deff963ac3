package io.fluxer.event;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * An invite was deleted.
 *
 * @param code the code
 * @param channelId the channel, where the server said it
 * @param guildId the guild, where the server said it
 * @since 0.1.0
 */
public record InviteDeleteEvent(String code, @Nullable Snowflake channelId,
		@Nullable Snowflake guildId) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public InviteDeleteEvent {
		Payload.required(code, "code");
	}

	@Override
	public String name() {
		return Events.INVITE_DELETE;
	}

}
