package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The message that another one answers or forwards.
 *
 * @param channelId the channel of that message
 * @param messageId the id of that message
 * @param guildId the guild of that message
 * @param type 0 for an answer, 1 for a forward
 * @since 0.1.0
 */
public record MessageReference(@Nullable Snowflake channelId, @Nullable Snowflake messageId,
		@Nullable Snowflake guildId, int type) {

	/**
	 * Returns a reference that makes a message an answer.
	 * @param message the message to answer
	 * @return the reference
	 */
	public static MessageReference replyTo(Message message) {
		return new MessageReference(message.channelId(), message.id(), message.guildId(), 0);
	}

}
