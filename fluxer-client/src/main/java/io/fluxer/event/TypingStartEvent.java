package io.fluxer.event;

import java.time.Instant;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has begun to type.
 *
 * @param channelId the channel
 * @param userId the user
 * @param guildId the guild; {@code null} in a private channel
 * @param timestamp when
 * @param member who types, as a member, in guilds
 * @since 0.1.0
 */
public record TypingStartEvent(Snowflake channelId, Snowflake userId, @Nullable Snowflake guildId,
		@Nullable Instant timestamp, @Nullable GuildMember member) implements DispatchEvent, ChannelEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public TypingStartEvent {
		Payload.required(channelId, "channel_id");
		Payload.required(userId, "user_id");
	}

	@Override
	public String name() {
		return Events.TYPING_START;
	}

}
