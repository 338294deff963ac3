package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whether a warning is shown before the content of a guild or a channel. An open set: a
 * value this version does not know is kept as it came (Fluxer's API, content warning
 * levels).
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record ContentWarningLevel(@JsonValue int value) {

	/** What stands above decides; without that, no warning. */
	public static final ContentWarningLevel INHERIT = new ContentWarningLevel(0);

	/** A warning is shown. */
	public static final ContentWarningLevel CONTENT_WARNING = new ContentWarningLevel(1);

	/**
	 * Returns the level with the given number, known or not.
	 * @param value the number on the wire
	 * @return the level
	 */
	@JsonCreator
	public static ContentWarningLevel of(int value) {
		return new ContentWarningLevel(value);
	}

}
