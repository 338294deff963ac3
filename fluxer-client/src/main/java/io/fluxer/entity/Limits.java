package io.fluxer.entity;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * Checks values of payloads against Fluxer's limits and names the field that breaks one.
 * Lengths are those of {@link String#length()}, as the server counts them (Fluxer's API,
 * limits).
 */
final class Limits {

	private Limits() {
	}

	static @Nullable String length(String field, @Nullable String value, int minimum, int maximum) {
		if (value != null && (value.length() < minimum || value.length() > maximum)) {
			throw new InvalidPayloadException(field, "has " + value.length() + " characters, but "
					+ ((minimum > 0) ? minimum + " to " : "at most ") + maximum + " are allowed");
		}
		return value;
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
