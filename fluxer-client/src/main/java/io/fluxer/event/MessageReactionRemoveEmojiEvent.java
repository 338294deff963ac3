package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.ReactionEmoji;
import org.jspecify.annotations.Nullable;

/**
 * All reactions of one emoji were taken off a message.
 *
 * @param channelId the channel
 * @param messageId the message
 * @param guildId the guild; {@code null} in a private channel
 * @param emoji the emoji
 * @since 0.1.0
 */
public record MessageReactionRemoveEmojiEvent(Snowflake channelId, Snowflake messageId, @Nullable Snowflake guildId,
		ReactionEmoji emoji) implements DispatchEvent, ChannelEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public MessageReactionRemoveEmojiEvent {
		Payload.required(channelId, "channel_id");
		Payload.required(messageId, "message_id");
		Payload.required(emoji, "emoji");
	}

	@Override
	public String name() {
		return Events.MESSAGE_REACTION_REMOVE_EMOJI;
	}

}
