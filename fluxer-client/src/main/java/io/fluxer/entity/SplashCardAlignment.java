package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where the card stands on the invite page of a guild. An open set: a value this version
 * does not know is kept as it came (Fluxer's API, guilds).
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record SplashCardAlignment(@JsonValue int value) {

	/** In the middle. */
	public static final SplashCardAlignment CENTER = new SplashCardAlignment(0);

	/** On the left. */
	public static final SplashCardAlignment LEFT = new SplashCardAlignment(1);

	/** On the right. */
	public static final SplashCardAlignment RIGHT = new SplashCardAlignment(2);

	/**
	 * Returns the alignment with the given number, known or not.
	 * @param value the number on the wire
	 * @return the alignment
	 */
	@JsonCreator
	public static SplashCardAlignment of(int value) {
		return new SplashCardAlignment(value);
	}

}
