package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a member must have shown before they may write in a guild. An open set: a value
 * this version does not know is kept as it came (Fluxer's API, guild verification
 * levels).
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record VerificationLevel(@JsonValue int value) {

	/** Nothing. */
	public static final VerificationLevel NONE = new VerificationLevel(0);

	/** A verified e-mail address. */
	public static final VerificationLevel LOW = new VerificationLevel(1);

	/** An account that is not brand new. */
	public static final VerificationLevel MEDIUM = new VerificationLevel(2);

	/** Some time as a member of the guild. */
	public static final VerificationLevel HIGH = new VerificationLevel(3);

	/** The strictest level. */
	public static final VerificationLevel VERY_HIGH = new VerificationLevel(4);

	/**
	 * Returns the level with the given number, known or not.
	 * @param value the number on the wire
	 * @return the level
	 */
	@JsonCreator
	public static VerificationLevel of(int value) {
		return new VerificationLevel(value);
	}

}
