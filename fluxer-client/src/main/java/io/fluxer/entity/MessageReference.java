package io.fluxer.entity;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The message that another one answers or forwards.
 *
 * @param channelId the channel of that message
 * @param messageId the id of that message
 * @param guildId the guild of that message
 * @param type whether it answers or forwards that message
 * @param attachmentIds which of its files are forwarded, at most 10; empty for all. Only
 * ever sent
 * @param embedIndices which of its embeds are forwarded, counted from 0, at most 10;
 * empty for all. Only ever sent
 * @since 0.1.0
 */
public record MessageReference(@Nullable Snowflake channelId, @Nullable Snowflake messageId,
		@Nullable Snowflake guildId, MessageReferenceType type,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Snowflake> attachmentIds,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> embedIndices) {

	private static final int MAX_PARTS = 10;

	/**
	 * Fills in what the wire left out.
	 */
	public MessageReference(@Nullable Snowflake channelId, @Nullable Snowflake messageId, @Nullable Snowflake guildId,
			@Nullable MessageReferenceType type, @Nullable List<Snowflake> attachmentIds,
			@Nullable List<Integer> embedIndices) {
		this.channelId = channelId;
		this.messageId = messageId;
		this.guildId = guildId;
		this.type = (type != null) ? type : MessageReferenceType.DEFAULT;
		this.attachmentIds = Entities.list(attachmentIds);
		this.embedIndices = Entities.list(embedIndices);
	}

	/**
	 * Returns a reference that makes a message an answer.
	 * @param message the message to answer; the server refuses a system message
	 * @return the reference
	 */
	public static MessageReference replyTo(Message message) {
		return new MessageReference(message.channelId(), message.id(), message.guildId(), MessageReferenceType.DEFAULT,
				null, null);
	}

	/**
	 * Returns a reference that makes a message an answer.
	 * @param channelId the channel of the message to answer
	 * @param messageId the message to answer
	 * @return the reference
	 */
	public static MessageReference replyTo(Snowflake channelId, Snowflake messageId) {
		return new MessageReference(channelId, messageId, null, MessageReferenceType.DEFAULT, null, null);
	}

	/**
	 * Returns a reference that makes a message a forward.
	 * @param message the message to forward
	 * @return the reference
	 */
	public static MessageReference forward(Message message) {
		return new MessageReference(message.channelId(), message.id(), message.guildId(), MessageReferenceType.FORWARD,
				null, null);
	}

	/**
	 * Returns a reference that makes a message a forward.
	 * @param channelId the channel of the message to forward
	 * @param messageId the message to forward
	 * @return the reference
	 */
	public static MessageReference forward(Snowflake channelId, Snowflake messageId) {
		return new MessageReference(channelId, messageId, null, MessageReferenceType.FORWARD, null, null);
	}

	/**
	 * Returns a copy that forwards some of the files.
	 * @param newAttachmentIds their ids, at most 10; an empty list for all files
	 * @return the copy
	 */
	public MessageReference withAttachmentIds(List<Snowflake> newAttachmentIds) {
		Limits.size("message_reference.attachment_ids", newAttachmentIds, 0, MAX_PARTS);
		return new MessageReference(this.channelId, this.messageId, this.guildId, this.type, newAttachmentIds,
				this.embedIndices);
	}

	/**
	 * Returns a copy that forwards some of the embeds.
	 * @param newEmbedIndices their places, counted from 0, at most 10; an empty list for
	 * all embeds
	 * @return the copy
	 */
	public MessageReference withEmbedIndices(List<Integer> newEmbedIndices) {
		Limits.size("message_reference.embed_indices", newEmbedIndices, 0, MAX_PARTS);
		for (int index = 0; index < newEmbedIndices.size(); index++) {
			Limits.range("message_reference.embed_indices." + index, newEmbedIndices.get(index), 0, Integer.MAX_VALUE);
		}
		return new MessageReference(this.channelId, this.messageId, this.guildId, this.type, this.attachmentIds,
				newEmbedIndices);
	}

	/**
	 * Checks what the server wants to know of the message.
	 */
	void requireSendable() {
		if (this.messageId == null) {
			throw new InvalidPayloadException("message_reference.message_id", "is missing");
		}
		if (this.channelId == null && isForward()) {
			throw new InvalidPayloadException("message_reference.channel_id", "is missing, which a forward needs");
		}
	}

	boolean isForward() {
		return this.type.equals(MessageReferenceType.FORWARD);
	}

}
