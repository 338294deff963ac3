package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What an edit changes of a message; what it does not name stays. Immutable: each
 * {@code with…} method returns a copy.
 *
 * @since 0.1.0
 */
public final class MessageEdit {

	private final Fields fields;

	private MessageEdit(Fields fields) {
		this.fields = fields;
	}

	/**
	 * Returns an edit that changes nothing yet.
	 * @return the edit
	 */
	public static MessageEdit create() {
		return new MessageEdit(Fields.NONE);
	}

	/**
	 * Returns a copy with another text.
	 * @param content the text, at most 4,000 characters
	 * @return the copy
	 */
	public MessageEdit withContent(String content) {
		return new MessageEdit(this.fields.with("content", content));
	}

	@JsonValue
	Fields fields() {
		return this.fields;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof MessageEdit that && this.fields.equals(that.fields);
	}

	@Override
	public int hashCode() {
		return this.fields.hashCode();
	}

	@Override
	public String toString() {
		return "MessageEdit" + this.fields;
	}

}
