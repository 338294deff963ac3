package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whether moderators of a guild need a second factor. An open set: a value this version
 * does not know is kept as it came (Fluxer's API, guild MFA levels).
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record MfaLevel(@JsonValue int value) {

	/** No second factor is needed. */
	public static final MfaLevel NONE = new MfaLevel(0);

	/** Elevated permissions need a second factor. */
	public static final MfaLevel ELEVATED = new MfaLevel(1);

	/**
	 * Returns the level with the given number, known or not.
	 * @param value the number on the wire
	 * @return the level
	 */
	@JsonCreator
	public static MfaLevel of(int value) {
		return new MfaLevel(value);
	}

}
