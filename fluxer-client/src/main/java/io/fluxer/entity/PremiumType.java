package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kind of a subscription. An open set: a value this version does not know is kept as
 * it came (Fluxer's API, premium types).
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record PremiumType(@JsonValue int value) {

	/** No subscription. */
	public static final PremiumType NONE = new PremiumType(0);

	/** A subscription that is paid again and again. */
	public static final PremiumType SUBSCRIPTION = new PremiumType(1);

	/** A subscription for life. */
	public static final PremiumType LIFETIME = new PremiumType(2);

	/**
	 * Returns the type with the given number, known or not.
	 * @param value the number on the wire
	 * @return the type
	 */
	@JsonCreator
	public static PremiumType of(int value) {
		return new PremiumType(value);
	}

}
