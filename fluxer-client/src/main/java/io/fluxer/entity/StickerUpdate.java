package io.fluxer.entity;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a sticker. The server wants the name each time, so give the present
 * one to change something else. Immutable: each {@code with…} method returns a copy.
 * Limits are checked as soon as a value is given; one that breaks a limit is an
 * {@link InvalidPayloadException} that names the field.
 *
 * @since 0.1.0
 */
public final class StickerUpdate {

	private final Fields fields;

	private StickerUpdate(Fields fields) {
		this.fields = fields;
	}

	/**
	 * Returns an update with a name.
	 * @param name the name, 2 to 30 characters
	 * @return the update
	 */
	public static StickerUpdate named(String name) {
		return new StickerUpdate(Fields.NONE.with("name", StickerCreate.checkedName(name)));
	}

	/**
	 * Returns a copy that is described otherwise.
	 * @param description what it shows, at most 500 characters; {@code null} takes the
	 * description away
	 * @return the copy
	 */
	public StickerUpdate withDescription(@Nullable String description) {
		return with("description", StickerCreate.checkedDescription(description));
	}

	/**
	 * Returns a copy that is found by other words.
	 * @param tags the words, at most 10 of 1 to 30 characters
	 * @return the copy
	 */
	public StickerUpdate withTags(List<String> tags) {
		return with("tags", StickerCreate.checkedTags(tags));
	}

	private StickerUpdate with(String name, @Nullable Object value) {
		return new StickerUpdate(this.fields.with(name, value));
	}

	@JsonValue
	Fields fields() {
		return this.fields;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof StickerUpdate that && this.fields.equals(that.fields);
	}

	@Override
	public int hashCode() {
		return this.fields.hashCode();
	}

	@Override
	public String toString() {
		return "StickerUpdate" + this.fields;
	}

}
