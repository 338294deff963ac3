package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whether somebody wants to be mentioned in replies. An open set: a value this version
 * does not know is kept as it came (Fluxer's API, mention flags).
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record MentionPreference(@JsonValue int value) {

	/** Nothing was chosen. */
	public static final MentionPreference NONE = new MentionPreference(0);

	/** Rather with a mention. */
	public static final MentionPreference MENTION = new MentionPreference(1);

	/** Rather without a mention. */
	public static final MentionPreference NO_MENTION = new MentionPreference(2);

	/**
	 * Returns the preference with the given number, known or not.
	 * @param value the number on the wire
	 * @return the preference
	 */
	@JsonCreator
	public static MentionPreference of(int value) {
		return (value != 0) ? new MentionPreference(value) : NONE;
	}

}
