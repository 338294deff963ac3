package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The message that another one answers or forwards.
 *
 * @param channelId the channel of that message
 * @param messageId the id of that message
 * @param guildId the guild of that message
 * @param type whether it answers or forwards that message
 * @since 0.1.0
 */
public record MessageReference(@Nullable Snowflake channelId, @Nullable Snowflake messageId,
		@Nullable Snowflake guildId, MessageReferenceType type) {

	/**
	 * Fills in what the wire left out.
	 */
	public MessageReference(@Nullable Snowflake channelId, @Nullable Snowflake messageId, @Nullable Snowflake guildId,
			@Nullable MessageReferenceType type) {
		this.channelId = channelId;
		this.messageId = messageId;
		this.guildId = guildId;
		this.type = (type != null) ? type : MessageReferenceType.DEFAULT;
	}

	/**
	 * Returns a reference that makes a message an answer.
	 * @param message the message to answer
	 * @return the reference
	 */
	public static MessageReference replyTo(Message message) {
		return new MessageReference(message.channelId(), message.id(), message.guildId(), MessageReferenceType.DEFAULT);
	}

}
