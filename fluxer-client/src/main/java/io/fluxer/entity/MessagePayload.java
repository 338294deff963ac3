package io.fluxer.entity;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fluxer.rest.AllowedMentions;
import io.fluxer.rest.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A message to send. Immutable: each {@code with…} method returns a copy.
 * <p>
 * What is {@code null} and what is an empty list is left out of the request.
 *
 * @param content the text, at most 4,000 characters for a bot
 * @param embeds the embeds, at most 10
 * @param files the files, at most 10
 * @param messageReference the message to answer or to forward
 * @param allowedMentions whom the message may notify; {@code null} means what managers
 * and entities send by default
 * @param nonce marks the message, 1 to 32 characters: for five minutes the server answers
 * a repeated nonce with the first message; {@code null} lets managers and entities make
 * one
 * @since 0.1.0
 */
public record MessagePayload(@Nullable String content, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Embed> embeds,
		@JsonIgnore List<FileUpload> files, @Nullable MessageReference messageReference,
		@Nullable AllowedMentions allowedMentions, @Nullable String nonce) {

	private static final int MAX_NONCE_LENGTH = 32;

	/**
	 * Copies the lists.
	 */
	public MessagePayload {
		embeds = List.copyOf(embeds);
		files = List.copyOf(files);
		if (nonce != null && (nonce.isEmpty() || nonce.length() > MAX_NONCE_LENGTH)) {
			throw new IllegalArgumentException("A nonce has 1 to 32 characters, this one has " + nonce.length());
		}
	}

	/**
	 * Returns a message of a text.
	 * @param content the text
	 * @return the message
	 */
	public static MessagePayload text(String content) {
		return new MessagePayload(content, List.of(), List.of(), null, null, null);
	}

	/**
	 * Returns a message of an embed.
	 * @param embed the embed
	 * @return the message
	 */
	public static MessagePayload embed(Embed embed) {
		return new MessagePayload(null, List.of(embed), List.of(), null, null, null);
	}

	/**
	 * Returns a message of a file.
	 * @param file the file
	 * @return the message
	 */
	public static MessagePayload file(FileUpload file) {
		return new MessagePayload(null, List.of(), List.of(file), null, null, null);
	}

	/**
	 * Returns a copy with another text.
	 * @param newContent the text
	 * @return the copy
	 */
	public MessagePayload withContent(String newContent) {
		return new MessagePayload(newContent, this.embeds, this.files, this.messageReference, this.allowedMentions,
				this.nonce);
	}

	/**
	 * Returns a copy with one more embed.
	 * @param embed the embed
	 * @return the copy
	 */
	public MessagePayload withEmbed(Embed embed) {
		return new MessagePayload(this.content, append(this.embeds, embed), this.files, this.messageReference,
				this.allowedMentions, this.nonce);
	}

	/**
	 * Returns a copy with one more file.
	 * @param file the file
	 * @return the copy
	 */
	public MessagePayload withFile(FileUpload file) {
		return new MessagePayload(this.content, this.embeds, append(this.files, file), this.messageReference,
				this.allowedMentions, this.nonce);
	}

	/**
	 * Returns a copy that answers or forwards another message.
	 * @param reference that message
	 * @return the copy
	 */
	public MessagePayload withReference(MessageReference reference) {
		return new MessagePayload(this.content, this.embeds, this.files, reference, this.allowedMentions, this.nonce);
	}

	/**
	 * Returns a copy that may notify others.
	 * @param mentions whom
	 * @return the copy
	 */
	public MessagePayload withAllowedMentions(AllowedMentions mentions) {
		return new MessagePayload(this.content, this.embeds, this.files, this.messageReference, mentions, this.nonce);
	}

	/**
	 * Returns a copy with a nonce of the caller's own.
	 * @param newNonce the nonce, 1 to 32 characters
	 * @return the copy
	 */
	public MessagePayload withNonce(String newNonce) {
		return new MessagePayload(this.content, this.embeds, this.files, this.messageReference, this.allowedMentions,
				newNonce);
	}

	private static <T> List<T> append(List<T> list, T element) {
		List<T> copy = new ArrayList<>(list);
		copy.add(element);
		return copy;
	}

}
