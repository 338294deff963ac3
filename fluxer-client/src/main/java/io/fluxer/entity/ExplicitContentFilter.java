package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whose media a guild has checked. An open set: a value this version does not know is
 * kept as it came (Fluxer's API, explicit content filters).
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record ExplicitContentFilter(@JsonValue int value) {

	/** Nobody's. */
	public static final ExplicitContentFilter DISABLED = new ExplicitContentFilter(0);

	/** Those of members who have no role. */
	public static final ExplicitContentFilter MEMBERS_WITHOUT_ROLES = new ExplicitContentFilter(1);

	/** Everybody's. */
	public static final ExplicitContentFilter ALL_MEMBERS = new ExplicitContentFilter(2);

	/**
	 * Returns the filter with the given number, known or not.
	 * @param value the number on the wire
	 * @return the filter
	 */
	@JsonCreator
	public static ExplicitContentFilter of(int value) {
		return new ExplicitContentFilter(value);
	}

}
