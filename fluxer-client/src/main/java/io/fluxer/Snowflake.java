package io.fluxer;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The id of an object of Fluxer's API: a {@code long} inside, a decimal string in JSON.
 * An id holds the time at which it was made, in the bits above the lowest 22,
 * milliseconds since the first moment of 2015 (Fluxer's API, snowflakes).
 *
 * @param value the id as a number, never negative
 * @since 0.1.0
 */
public record Snowflake(long value) implements Comparable<Snowflake> {

	private static final long EPOCH = 1420070400000L;

	private static final int TIMESTAMP_SHIFT = 22;

	/**
	 * Checks that the number is an id.
	 * @throws IllegalArgumentException if the value is negative
	 */
	public Snowflake {
		if (value < 0) {
			throw new IllegalArgumentException("Not a Fluxer id: " + value);
		}
	}

	/**
	 * Returns the id with the given number.
	 * @param value the number
	 * @return the id
	 * @throws IllegalArgumentException if the value is negative
	 */
	@JsonCreator
	public static Snowflake of(long value) {
		return new Snowflake(value);
	}

	/**
	 * Reads an id from its decimal digits.
	 * @param value the digits
	 * @return the id
	 * @throws IllegalArgumentException if the text is no decimal number between 0 and
	 * 2<sup>63</sup>-1
	 */
	@JsonCreator
	public static Snowflake of(String value) {
		if (!isDigits(value)) {
			throw new IllegalArgumentException("Not a Fluxer id: " + describe(value));
		}
		try {
			return new Snowflake(Long.parseLong(value));
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("Not a Fluxer id: " + describe(value));
		}
	}

	/**
	 * Returns the moment at which the server made this id.
	 * @return the time of creation
	 */
	public Instant createdAt() {
		return Instant.ofEpochMilli((this.value >>> TIMESTAMP_SHIFT) + EPOCH);
	}

	@Override
	public int compareTo(Snowflake other) {
		return Long.compare(this.value, other.value);
	}

	/**
	 * Returns the decimal digits, the form that JSON and routes use.
	 */
	@Override
	@JsonValue
	public String toString() {
		return Long.toString(this.value);
	}

	private static boolean isDigits(String value) {
		for (int index = 0; index < value.length(); index++) {
			char character = value.charAt(index);
			if (character < '0' || character > '9') {
				return false;
			}
		}
		return !value.isEmpty();
	}

	private static String describe(String value) {
		return (value.length() <= 24) ? "'" + value + "'" : "a text of " + value.length() + " characters";
	}

}
