package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.ReactionEmoji;
import org.jspecify.annotations.Nullable;

/**
 * A reaction was taken off a message.
 *
 * @param userId whose reaction it was
 * @param channelId the channel
 * @param messageId the message
 * @param guildId the guild; {@code null} in a private channel
 * @param emoji the emoji
 * @param member whose reaction it was as a member, in guilds
 * @since 0.1.0
 */
public record MessageReactionRemoveEvent(Snowflake userId, Snowflake channelId, Snowflake messageId,
		@Nullable Snowflake guildId, ReactionEmoji emoji,
		@Nullable GuildMember member) implements DispatchEvent, ChannelEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public MessageReactionRemoveEvent {
		Payload.required(userId, "user_id");
		Payload.required(channelId, "channel_id");
		Payload.required(messageId, "message_id");
		Payload.required(emoji, "emoji");
	}

	@Override
	public String name() {
		return Events.MESSAGE_REACTION_REMOVE;
	}

}
