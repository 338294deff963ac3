package io.fluxer.entity;

import java.time.Instant;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A forwarded message as it was.
 *
 * @param content the text
 * @param timestamp when it was written
 * @param editedTimestamp when it was edited last
 * @param mentions the users it mentions
 * @param mentionRoles the roles it mentions
 * @param mentionChannels the channels it mentions
 * @param embeds the embeds
 * @param attachments the files
 * @param stickers the stickers
 * @param type the kind of the message
 * @param flags the flags
 * @since 0.1.0
 */
public record MessageSnapshot(String content, @Nullable Instant timestamp, @Nullable Instant editedTimestamp,
		List<Snowflake> mentions, List<Snowflake> mentionRoles, List<ChannelMention> mentionChannels,
		List<Embed> embeds, List<Attachment> attachments, List<MessageSticker> stickers, MessageType type,
		MessageFlags flags) {

	/**
	 * Fills in what the wire left out.
	 */
	public MessageSnapshot(@Nullable String content, @Nullable Instant timestamp, @Nullable Instant editedTimestamp,
			@Nullable List<Snowflake> mentions, @Nullable List<Snowflake> mentionRoles,
			@Nullable List<ChannelMention> mentionChannels, @Nullable List<Embed> embeds,
			@Nullable List<Attachment> attachments, @Nullable List<MessageSticker> stickers, @Nullable MessageType type,
			@Nullable MessageFlags flags) {
		this.content = Entities.text(content);
		this.timestamp = timestamp;
		this.editedTimestamp = editedTimestamp;
		this.mentions = Entities.list(mentions);
		this.mentionRoles = Entities.list(mentionRoles);
		this.mentionChannels = Entities.list(mentionChannels);
		this.embeds = Entities.list(embeds);
		this.attachments = Entities.list(attachments);
		this.stickers = Entities.list(stickers);
		this.type = (type != null) ? type : MessageType.DEFAULT;
		this.flags = (flags != null) ? flags : MessageFlags.NONE;
	}

}
