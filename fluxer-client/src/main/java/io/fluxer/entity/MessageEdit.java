package io.fluxer.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fluxer.Snowflake;
import io.fluxer.rest.AllowedMentions;
import io.fluxer.rest.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * What an edit changes of a message; what it does not name stays. Immutable: each
 * {@code with…} method returns a copy. Limits are checked as soon as a value is given and
 * fail with an {@link InvalidPayloadException} that names the field.
 * <p>
 * Fluxer judges by the request alone whether an edit would leave a message empty: one
 * that only takes something away is refused, whatever else the message holds.
 * {@link Message#edit(io.fluxer.rest.Rest, MessageEdit)} therefore sends along what is
 * needed of the message that it is called on. Where only the id of the message is known,
 * such an edit has to name what stays as well: its text, its embeds or its files.
 *
 * @since 0.1.0
 */
public final class MessageEdit {

	static final String CONTENT = "content";

	static final String EMBEDS = "embeds";

	static final String ATTACHMENTS = "attachments";

	private static final String ALLOWED_MENTIONS = "allowed_mentions";

	private static final String FLAGS = "flags";

	private static final MessageEdit NONE = new MessageEdit(Fields.NONE, List.of());

	private final Fields fields;

	private final List<FileUpload> files;

	private MessageEdit(Fields fields, List<FileUpload> files) {
		this.fields = fields;
		this.files = files;
	}

	/**
	 * Returns an edit that changes nothing yet.
	 * @return the edit
	 */
	public static MessageEdit create() {
		return NONE;
	}

	/**
	 * Returns an edit of the text.
	 * @param content the new text, at most 4,000 characters
	 * @return the edit
	 */
	public static MessageEdit content(String content) {
		return NONE.withContent(content);
	}

	/**
	 * Returns a copy that sets the text.
	 * @param content the new text, at most 4,000 characters
	 * @return the copy
	 */
	public MessageEdit withContent(String content) {
		return with(CONTENT, MessageLimits.content(content));
	}

	/**
	 * Returns a copy that takes the text away.
	 * @return the copy
	 */
	public MessageEdit withoutContent() {
		return with(CONTENT, null);
	}

	/**
	 * Returns a copy that puts embeds in place of all that the message has.
	 * @param embeds the embeds, at most 10
	 * @return the copy
	 */
	public MessageEdit withEmbeds(List<Embed> embeds) {
		return with(EMBEDS, EmbedLimits.sendable(embeds));
	}

	/**
	 * Returns a copy that puts embeds in place of all that the message has.
	 * @param embeds the embeds, at most 10
	 * @return the copy
	 */
	public MessageEdit withEmbeds(Embed... embeds) {
		return withEmbeds(Arrays.asList(embeds));
	}

	/**
	 * Returns a copy that takes all embeds away.
	 * @return the copy
	 */
	public MessageEdit withoutEmbeds() {
		return withEmbeds(List.of());
	}

	/**
	 * Returns a copy that sets all flags.
	 * @param flags the flags, in place of those that the message has
	 * @return the copy
	 */
	public MessageEdit withFlags(MessageFlags flags) {
		MessageLimits.flags(flags);
		return with(FLAGS, flags);
	}

	/**
	 * Returns a copy that sets all flags.
	 * @param flags the flags, in place of those that the message has
	 * @return the copy
	 */
	public MessageEdit withFlags(MessageFlag... flags) {
		return withFlags(MessageFlags.of(flags));
	}

	/**
	 * Returns a copy that says whom the new text may mention.
	 * @param mentions whom; without it an edit of the text says what managers and
	 * entities say by default
	 * @return the copy
	 */
	public MessageEdit withAllowedMentions(AllowedMentions mentions) {
		return with(ALLOWED_MENTIONS, mentions);
	}

	/**
	 * Returns a copy that names the files that stay; all others go.
	 * @param attachments the files, at most 10 together with new ones
	 * @return the copy
	 */
	public MessageEdit withAttachments(List<AttachmentEdit> attachments) {
		return checked(new MessageEdit(this.fields.with(ATTACHMENTS, List.copyOf(attachments)), this.files));
	}

	/**
	 * Returns a copy that names the files that stay as they are; all others go.
	 * @param attachmentIds their ids, at most 10 together with new ones
	 * @return the copy
	 */
	public MessageEdit withAttachments(Snowflake... attachmentIds) {
		return withAttachments(Arrays.stream(attachmentIds).map(AttachmentEdit::keep).toList());
	}

	/**
	 * Returns a copy that takes away all files that the message has.
	 * @return the copy
	 */
	public MessageEdit withoutAttachments() {
		return withAttachments(List.of());
	}

	/**
	 * Returns a copy that adds a file. Where only the id of the message is known, an edit
	 * that adds files has to name those that stay too.
	 * @param file the file
	 * @return the copy
	 */
	public MessageEdit withFile(FileUpload file) {
		List<FileUpload> more = new ArrayList<>(this.files);
		more.add(file);
		return checked(new MessageEdit(this.fields, MessageLimits.files(more)));
	}

	private MessageEdit with(String name, @Nullable Object value) {
		return new MessageEdit(this.fields.with(name, value), this.files);
	}

	private static MessageEdit checked(MessageEdit edit) {
		int count = edit.attachments().size() + edit.files.size();
		if (count > FileLimits.MAX_FILES) {
			throw new InvalidPayloadException(ATTACHMENTS, "has " + count + " entries, new files included, but at most "
					+ FileLimits.MAX_FILES + " are allowed");
		}
		return edit;
	}

	boolean isEmpty() {
		return this.fields.isEmpty() && this.files.isEmpty();
	}

	boolean names(String field) {
		return this.fields.has(field);
	}

	boolean saysMentions() {
		return names(ALLOWED_MENTIONS);
	}

	/**
	 * Tells whether the server would take the message for empty, which it judges by what
	 * the edit names. Flags alone name nothing of the kind.
	 */
	boolean isRefusedAsEmpty() {
		boolean touched = names(CONTENT) || names(EMBEDS) || names(ATTACHMENTS);
		boolean filled = Limits.length((String) this.fields.get(CONTENT)) > 0 || !embeds().isEmpty()
				|| !attachments().isEmpty() || !this.files.isEmpty();
		return touched && !filled;
	}

	List<FileUpload> files() {
		return this.files;
	}

	@SuppressWarnings("unchecked")
	List<Embed> embeds() {
		List<Embed> embeds = (List<Embed>) this.fields.get(EMBEDS);
		return (embeds != null) ? embeds : List.of();
	}

	@SuppressWarnings("unchecked")
	List<AttachmentEdit> attachments() {
		List<AttachmentEdit> attachments = (List<AttachmentEdit>) this.fields.get(ATTACHMENTS);
		return (attachments != null) ? attachments : List.of();
	}

	@JsonValue
	Fields fields() {
		return this.fields;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof MessageEdit that && this.fields.equals(that.fields) && this.files.equals(that.files);
	}

	@Override
	public int hashCode() {
		return 31 * this.fields.hashCode() + this.files.hashCode();
	}

	@Override
	public String toString() {
		return "MessageEdit" + this.fields + ((this.files.isEmpty()) ? "" : this.files.toString());
	}

}
