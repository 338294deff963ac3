package io.fluxer.event;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * All reactions were taken off a message.
 *
 * @param channelId the channel
 * @param messageId the message
 * @param guildId the guild; {@code null} in a private channel
 * @since 0.1.0
 */
public record MessageReactionRemoveAllEvent(Snowflake channelId, Snowflake messageId,
		@Nullable Snowflake guildId) implements DispatchEvent, ChannelEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public MessageReactionRemoveAllEvent {
		Payload.required(channelId, "channel_id");
		Payload.required(messageId, "message_id");
	}

	@Override
	public String name() {
		return Events.MESSAGE_REACTION_REMOVE_ALL;
	}

}
