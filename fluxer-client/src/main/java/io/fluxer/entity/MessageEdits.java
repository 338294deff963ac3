package io.fluxer.entity;

import java.util.List;

import io.fluxer.Snowflake;

/**
 * Makes edits of messages such that the server does not take the message for empty, which
 * it judges by the request alone (Fluxer's API, editing messages).
 */
final class MessageEdits {

	private static final String RICH = "rich";

	private MessageEdits() {
	}

	/**
	 * Checks an edit of a message that is not known.
	 */
	static MessageEdit sendable(MessageEdit edit) {
		if (edit.isEmpty()) {
			throw new InvalidPayloadException("root", "changes nothing: an edit names at least one thing");
		}
		if (edit.isRefusedAsEmpty()) {
			throw new InvalidPayloadException(MessageEdit.CONTENT,
					"must be sent along, or the embeds or files that stay: Fluxer judges by the request alone whether an "
							+ "edit leaves a message empty. Message.edit sends along what the message has");
		}
		if (!edit.files().isEmpty() && !edit.names(MessageEdit.ATTACHMENTS)) {
			throw new InvalidPayloadException(MessageEdit.ATTACHMENTS,
					"must name the files that stay beside the new ones, or none. Message.edit keeps those that the "
							+ "message has");
		}
		return withResolvedEmbeds(edit);
	}

	/**
	 * Adds to an edit what the server needs to know of the message.
	 */
	static MessageEdit completed(MessageEdit edit, Message message) {
		MessageEdit completed = edit;
		if (!edit.files().isEmpty() && !edit.names(MessageEdit.ATTACHMENTS)) {
			completed = edit.withAttachments(ids(message.attachments()));
		}
		if (!completed.isRefusedAsEmpty()) {
			return completed;
		}
		if (!completed.names(MessageEdit.CONTENT) && Limits.length(message.content()) > 0) {
			return completed.withContent(message.content());
		}
		List<Embed> embeds = message.embeds().stream().filter((embed) -> RICH.equals(embed.type())).toList();
		if (!completed.names(MessageEdit.EMBEDS) && !embeds.isEmpty()) {
			return completed.withEmbeds(embeds);
		}
		if (!completed.names(MessageEdit.ATTACHMENTS) && !message.attachments().isEmpty()) {
			return completed.withAttachments(ids(message.attachments()));
		}
		throw new InvalidPayloadException(MessageEdit.CONTENT,
				"is empty, and no embed or file would be left either: delete the message instead");
	}

	private static Snowflake[] ids(List<Attachment> attachments) {
		return attachments.stream().map(Attachment::id).toArray(Snowflake[]::new);
	}

	// Whether a reference fits a file that stays is for the server to say: the names of
	// such files are not known here.
	private static MessageEdit withResolvedEmbeds(MessageEdit edit) {
		if (edit.embeds().isEmpty()) {
			return edit;
		}
		boolean allFilesKnown = edit.names(MessageEdit.ATTACHMENTS) && edit.attachments().isEmpty();
		return edit.withEmbeds(allFilesKnown ? EmbedAttachments.resolve(edit.embeds(), edit.files())
				: EmbedAttachments.normalize(edit.embeds()));
	}

}
