package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whom the content of a guild is for. An open set: a value this version does not know is
 * kept as it came (Fluxer's API, NSFW levels).
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record NsfwLevel(@JsonValue int value) {

	/** Everybody. */
	public static final NsfwLevel SAFE = new NsfwLevel(0);

	/** Adults only. */
	public static final NsfwLevel AGE_RESTRICTED = new NsfwLevel(3);

	/**
	 * Returns the level with the given number, known or not.
	 * @param value the number on the wire
	 * @return the level
	 */
	@JsonCreator
	public static NsfwLevel of(int value) {
		return new NsfwLevel(value);
	}

}
