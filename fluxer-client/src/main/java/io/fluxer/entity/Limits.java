package io.fluxer.entity;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * Checks values of payloads against Fluxer's limits and names the field that breaks one.
 * Lengths are counted as the server counts them: in the units of {@link String#length()},
 * after it has taken the blanks off both ends and two characters off the whole (Fluxer's
 * API, requests and limits).
 */
final class Limits {

	private static final char RIGHT_TO_LEFT_OVERRIDE = '\u202e';

	private static final char BYTE_ORDER_MARK = '\ufeff';

	private Limits() {
	}

	static @Nullable String length(String field, @Nullable String value, int minimum, int maximum) {
		int length = length(value);
		if (value != null && (length < minimum || length > maximum)) {
			throw new InvalidPayloadException(field, "has " + length + " characters, but "
					+ ((minimum > 0) ? minimum + " to " : "at most ") + maximum + " are allowed");
		}
		return value;
	}

	/**
	 * Returns how long a text is to the server; 0 for one that it takes for empty.
	 */
	static int length(@Nullable String value) {
		if (value == null) {
			return 0;
		}
		int length = 0;
		int kept = 0;
		for (int index = 0; index < value.length(); index++) {
			char character = value.charAt(index);
			if (character == RIGHT_TO_LEFT_OVERRIDE || character == '\f') {
				continue;
			}
			boolean blank = isBlank(character);
			length += (blank && kept == 0) ? 0 : 1;
			kept = (blank) ? kept : length;
		}
		return kept;
	}

	// What ECMAScript calls white space; Character.isWhitespace leaves the fixed spaces
	// out.
	private static boolean isBlank(char character) {
		return (character >= '\t' && character <= '\r') || Character.isSpaceChar(character)
				|| character == BYTE_ORDER_MARK;
	}

	static @Nullable Integer range(String field, @Nullable Integer value, int minimum, int maximum) {
		if (value != null && (value < minimum || value > maximum)) {
			throw new InvalidPayloadException(field,
					"is " + value + ", but must be from " + minimum + " to " + maximum);
		}
		return value;
	}

	static <T extends Collection<?>> T size(String field, T values, int minimum, int maximum) {
		if (values.size() < minimum || values.size() > maximum) {
			throw new InvalidPayloadException(field, "has " + values.size() + " entries, but "
					+ ((minimum > 0) ? minimum + " to " : "at most ") + maximum + " are allowed");
		}
		return values;
	}

}
