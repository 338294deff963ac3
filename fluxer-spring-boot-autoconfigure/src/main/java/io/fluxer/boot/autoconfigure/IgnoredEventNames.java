package io.fluxer.boot.autoconfigure;

import java.util.List;
import java.util.Locale;

import io.fluxer.client.IgnoredEvents;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Reads {@code fluxer.gateway.ignored-events} and
 * {@code fluxer.gateway.ignore-unheard-events}.
 */
final class IgnoredEventNames {

	private static final String NONE = "none";

	/** What stands for {@code ignore-unheard-events}. */
	private static final String AUTO = "auto";

	private IgnoredEventNames() {
	}

	static IgnoredEvents parse(List<String> values, boolean unheard) {
		String only = (values.size() == 1) ? values.get(0).strip().toLowerCase(Locale.ROOT) : "";
		if (values.isEmpty() || only.equals(NONE)) {
			return unheard ? IgnoredEvents.auto() : IgnoredEvents.none();
		}
		if (only.equals(AUTO)) {
			return IgnoredEvents.auto();
		}
		if (unheard) {
			throw refused(values, "With fluxer.gateway.ignore-unheard-events no names can be given.");
		}
		for (String value : values) {
			if (List.of(NONE, AUTO).contains(value.strip().toLowerCase(Locale.ROOT))) {
				throw refused(values, "'" + value.strip() + "' stands alone.");
			}
		}
		try {
			return IgnoredEvents.of(values);
		}
		catch (IllegalArgumentException ex) {
			throw refused(values, ex.getMessage() + ".");
		}
	}

	private static InvalidConfigurationPropertyValueException refused(List<String> values, String why) {
		return new InvalidConfigurationPropertyValueException("fluxer.gateway.ignored-events", String.join(",", values),
				why + " Give none or names of events such as TYPING_START, "
						+ "WEBHOOKS_UPDATE; READY and RESUMED cannot be ignored, nor what commands wait for.");
	}

}
