package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A file that stays in an edited message, with what changes of it: its title and its
 * description alone can. Immutable: each {@code with…} method returns a copy.
 *
 * @since 0.1.0
 */
public final class AttachmentEdit {

	private final Fields fields;

	private AttachmentEdit(Fields fields) {
		this.fields = fields;
	}

	/**
	 * Returns a file that stays as it is.
	 * @param attachmentId its id
	 * @return the file
	 */
	public static AttachmentEdit keep(Snowflake attachmentId) {
		return new AttachmentEdit(Fields.NONE.with("id", attachmentId));
	}

	/**
	 * Returns a copy with another title.
	 * @param title the title, at most 1,024 characters; {@code null} takes it away
	 * @return the copy
	 */
	public AttachmentEdit withTitle(@Nullable String title) {
		return new AttachmentEdit(this.fields.with("title", MessageLimits.title("title", title)));
	}

	/**
	 * Returns a copy with another description for those who cannot see the file.
	 * @param description the text, at most 4,096 characters; {@code null} takes it away
	 * @return the copy
	 */
	public AttachmentEdit withDescription(@Nullable String description) {
		return new AttachmentEdit(
				this.fields.with("description", MessageLimits.description("description", description)));
	}

	@JsonValue
	Fields fields() {
		return this.fields;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof AttachmentEdit that && this.fields.equals(that.fields);
	}

	@Override
	public int hashCode() {
		return this.fields.hashCode();
	}

	@Override
	public String toString() {
		return "AttachmentEdit" + this.fields;
	}

}
