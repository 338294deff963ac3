package io.fluxer.boot.autoconfigure;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.convert.DurationStyle;

/**
 * Refuses values of properties with an error that names the property and what it accepts.
 */
final class PropertyChecks {

	private PropertyChecks() {
	}

	static void atLeast(String property, @Nullable Integer value, int minimum) {
		check(value == null || value >= minimum, property, value, "Give a number of at least " + minimum + ".");
	}

	static void between(String property, int value, int minimum, int maximum) {
		check(value >= minimum && value <= maximum, property, value,
				"Give a number from " + minimum + " to " + maximum + ".");
	}

	static void positive(String property, Duration value) {
		check(value.compareTo(Duration.ZERO) > 0, property, value, "Give a duration above zero, for example 15s.");
	}

	static void notNegative(String property, Duration value) {
		check(!value.isNegative(), property, value, "Give a duration, for example 30s; 0s does not wait.");
	}

	static void notShorter(String property, Duration value, String other, Duration minimum) {
		check(value.compareTo(minimum) >= 0, property, value, "Give a duration that is not shorter than " + other
				+ ", which is " + DurationStyle.SIMPLE.print(minimum) + ".");
	}

	static void share(String property, double value) {
		check(value >= 0 && value <= 1, property, value, "Give a number from 0 to 1, for example 0.5.");
	}

	static void notBlank(String property, @Nullable String value) {
		check(value == null || !value.isBlank(), property, value, "Give a text, or leave the property out.");
	}

	/**
	 * Refuses what cannot stand in a header, without repeating it.
	 */
	static void headerText(String property, @Nullable String value) {
		check(value == null || value.chars().allMatch((character) -> character >= ' ' && character <= '~'), property,
				null, "Give a text of printable ASCII characters.");
	}

	static void length(String property, @Nullable String value, int maximum) {
		check(value == null || value.length() <= maximum, property, value, "Give at most " + maximum + " characters.");
	}

	static void url(String property, @Nullable String value, List<String> schemes) {
		check(value == null || isUrl(value, schemes), property, value, "Give an absolute address that begins with "
				+ String.join(" or ", schemes.stream().map((scheme) -> scheme + "://").toList()) + ".");
	}

	/**
	 * Refuses what is no address that paths can be added to.
	 */
	static void baseUrl(String property, @Nullable String value, List<String> schemes) {
		url(property, value, schemes);
		check(value == null || isBare(URI.create(value.strip())), property, null,
				"Give an address without user, query and fragment.");
	}

	private static boolean isBare(URI uri) {
		return uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
	}

	private static boolean isUrl(String value, List<String> schemes) {
		try {
			URI uri = new URI(value.strip());
			return uri.getScheme() != null && schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT))
					&& uri.getHost() != null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	private static void check(boolean valid, String property, @Nullable Object value, String accepted) {
		if (!valid) {
			throw new InvalidConfigurationPropertyValueException(property, value, accepted);
		}
	}

}
