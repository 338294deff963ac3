package io.fluxer.entity;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fluxer.Snowflake;
import io.fluxer.rest.AllowedMentions;
import io.fluxer.rest.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A message to send. Immutable: each {@code with…} method returns a copy.
 * <p>
 * What is {@code null} and what is an empty list is left out of the request. Lengths and
 * numbers are checked as soon as they are given; whether the message holds anything at
 * all, and whether its embeds refer to files that it has, when it is sent. Both fail with
 * an {@link InvalidPayloadException} that names the field (Fluxer's API, limits).
 *
 * @param content the text, at most 4,000 characters for a bot
 * @param embeds the embeds, at most 10 with 6,000 characters together; of received ones
 * only what a bot may send is kept
 * @param files the files, at most 10
 * @param stickerIds the stickers, at most 3
 * @param messageReference the message to answer or to forward
 * @param allowedMentions whom the message may notify; {@code null} means what managers
 * and entities send by default
 * @param flags how the message is shown; the server drops flags that are not for bots
 * @param nonce marks the message, 1 to 32 characters: for five minutes the server answers
 * a repeated nonce with the first message; {@code null} lets managers and entities make
 * one
 * @param tts whether the message is read aloud; without the permission the server passes
 * over it
 * @since 0.1.0
 */
public record MessagePayload(@Nullable String content, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Embed> embeds,
		@JsonIgnore List<FileUpload> files, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Snowflake> stickerIds,
		@Nullable MessageReference messageReference, @Nullable AllowedMentions allowedMentions,
		@Nullable MessageFlags flags, @Nullable String nonce,
		@JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean tts) {

	/**
	 * Copies the lists and checks the limits.
	 */
	public MessagePayload {
		MessageLimits.content(content);
		embeds = EmbedLimits.sendable(embeds);
		files = MessageLimits.files(files);
		stickerIds = MessageLimits.stickers(stickerIds);
		MessageLimits.flags(flags);
		MessageLimits.nonce(nonce);
	}

	/**
	 * Returns a message of a text.
	 * @param content the text, at most 4,000 characters
	 * @return the message
	 */
	public static MessagePayload text(String content) {
		return new MessagePayload(content, List.of(), List.of(), List.of(), null, null, null, null, false);
	}

	/**
	 * Returns a message of an embed.
	 * @param embed the embed
	 * @return the message
	 */
	public static MessagePayload embed(Embed embed) {
		return new MessagePayload(null, List.of(embed), List.of(), List.of(), null, null, null, null, false);
	}

	/**
	 * Returns a message of a file.
	 * @param file the file
	 * @return the message
	 */
	public static MessagePayload file(FileUpload file) {
		return new MessagePayload(null, List.of(), List.of(file), List.of(), null, null, null, null, false);
	}

	/**
	 * Returns a message of a sticker.
	 * @param stickerId the sticker
	 * @return the message
	 */
	public static MessagePayload sticker(Snowflake stickerId) {
		return new MessagePayload(null, List.of(), List.of(), List.of(stickerId), null, null, null, null, false);
	}

	/**
	 * Returns a message that forwards another one; it can have no text, embed, file or
	 * sticker of its own.
	 * @param reference the message to forward, see
	 * {@link MessageReference#forward(Message)}
	 * @return the message
	 */
	public static MessagePayload forward(MessageReference reference) {
		if (!reference.isForward()) {
			throw new InvalidPayloadException("message_reference.type", "is not that of a forward");
		}
		return new MessagePayload(null, List.of(), List.of(), List.of(), reference, null, null, null, false);
	}

	/**
	 * Returns a copy with another text.
	 * @param newContent the text, at most 4,000 characters
	 * @return the copy
	 */
	public MessagePayload withContent(String newContent) {
		return new MessagePayload(newContent, this.embeds, this.files, this.stickerIds, this.messageReference,
				this.allowedMentions, this.flags, this.nonce, this.tts);
	}

	/**
	 * Returns a copy with one more embed.
	 * @param embed the embed
	 * @return the copy
	 */
	public MessagePayload withEmbed(Embed embed) {
		return withEmbeds(append(this.embeds, embed));
	}

	/**
	 * Returns a copy with other embeds.
	 * @param newEmbeds the embeds, at most 10
	 * @return the copy
	 */
	public MessagePayload withEmbeds(List<Embed> newEmbeds) {
		return new MessagePayload(this.content, newEmbeds, this.files, this.stickerIds, this.messageReference,
				this.allowedMentions, this.flags, this.nonce, this.tts);
	}

	/**
	 * Returns a copy with one more file.
	 * @param file the file
	 * @return the copy
	 */
	public MessagePayload withFile(FileUpload file) {
		return withFiles(append(this.files, file));
	}

	/**
	 * Returns a copy with other files.
	 * @param newFiles the files, at most 10
	 * @return the copy
	 */
	public MessagePayload withFiles(List<FileUpload> newFiles) {
		return new MessagePayload(this.content, this.embeds, newFiles, this.stickerIds, this.messageReference,
				this.allowedMentions, this.flags, this.nonce, this.tts);
	}

	/**
	 * Returns a copy with one more sticker.
	 * @param stickerId the sticker
	 * @return the copy
	 */
	public MessagePayload withSticker(Snowflake stickerId) {
		return new MessagePayload(this.content, this.embeds, this.files, append(this.stickerIds, stickerId),
				this.messageReference, this.allowedMentions, this.flags, this.nonce, this.tts);
	}

	/**
	 * Returns a copy that answers or forwards another message.
	 * @param reference that message
	 * @return the copy
	 */
	public MessagePayload withReference(MessageReference reference) {
		return new MessagePayload(this.content, this.embeds, this.files, this.stickerIds, reference,
				this.allowedMentions, this.flags, this.nonce, this.tts);
	}

	/**
	 * Returns a copy that may notify others.
	 * @param mentions whom
	 * @return the copy
	 */
	public MessagePayload withAllowedMentions(AllowedMentions mentions) {
		return new MessagePayload(this.content, this.embeds, this.files, this.stickerIds, this.messageReference,
				mentions, this.flags, this.nonce, this.tts);
	}

	/**
	 * Returns a copy with flags in place of those it has.
	 * @param newFlags the flags
	 * @return the copy
	 */
	public MessagePayload withFlags(MessageFlag... newFlags) {
		return withFlags(MessageFlags.of(newFlags));
	}

	/**
	 * Returns a copy with flags in place of those it has.
	 * @param newFlags the flags
	 * @return the copy
	 */
	public MessagePayload withFlags(MessageFlags newFlags) {
		return new MessagePayload(this.content, this.embeds, this.files, this.stickerIds, this.messageReference,
				this.allowedMentions, newFlags, this.nonce, this.tts);
	}

	/**
	 * Returns a copy with a nonce of the caller's own.
	 * @param newNonce the nonce, 1 to 32 characters
	 * @return the copy
	 */
	public MessagePayload withNonce(String newNonce) {
		return new MessagePayload(this.content, this.embeds, this.files, this.stickerIds, this.messageReference,
				this.allowedMentions, this.flags, newNonce, this.tts);
	}

	/**
	 * Returns a copy that is read aloud, or is not.
	 * @param newTts whether it is
	 * @return the copy
	 */
	public MessagePayload withTts(boolean newTts) {
		return new MessagePayload(this.content, this.embeds, this.files, this.stickerIds, this.messageReference,
				this.allowedMentions, this.flags, this.nonce, newTts);
	}

	/**
	 * Returns what is sent, with the references of embeds to files resolved.
	 * @throws InvalidPayloadException if the server would refuse it
	 */
	MessagePayload sendable() {
		boolean empty = Limits.length(this.content) == 0 && this.embeds.isEmpty() && this.files.isEmpty()
				&& this.stickerIds.isEmpty();
		boolean forward = this.messageReference != null && this.messageReference.isForward();
		if (forward && !empty) {
			throw new InvalidPayloadException("message_reference",
					"forwards a message, so there can be no text, embed, file or sticker beside it");
		}
		if (!forward && empty) {
			throw new InvalidPayloadException("content", "is empty, and there is no embed, file or sticker either");
		}
		if (this.messageReference != null) {
			this.messageReference.requireSendable();
		}
		return withEmbeds(EmbedAttachments.resolve(this.embeds, this.files));
	}

	private static <T> List<T> append(List<T> list, T element) {
		List<T> copy = new ArrayList<>(list);
		copy.add(element);
		return copy;
	}

}
