package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A set of permission bits, a decimal string in JSON. Bits this version does not know are
 * kept (Fluxer's API, permissions).
 *
 * @param bits the bits
 * @since 0.1.0
 */
public record Permissions(long bits) {

	/** No permission at all. */
	public static final Permissions NONE = new Permissions(0);

	/**
	 * Reads the decimal string of the wire.
	 * @param bits the digits
	 * @return the set
	 * @throws IllegalArgumentException if the text is no number
	 */
	@JsonCreator
	public static Permissions of(String bits) {
		try {
			return new Permissions(Long.parseUnsignedLong(bits));
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("Not a set of permission bits", ex);
		}
	}

	/**
	 * Tells whether every bit of the given set is in this one.
	 * @param other the bits asked for
	 * @return whether all of them are set
	 */
	public boolean containsAll(Permissions other) {
		return (this.bits & other.bits) == other.bits;
	}

	/**
	 * Returns the decimal string of the wire.
	 */
	@Override
	@JsonValue
	public String toString() {
		return Long.toUnsignedString(this.bits);
	}

}
