package io.fluxer.boot.autoconfigure;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

/**
 * Says where the token of a bot is set, and what else belongs to it.
 */
final class TokenProperty {

	private TokenProperty() {
	}

	static String describe(String property) {
		String variable = property.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
		return "the property '" + property + "' or the environment variable " + variable;
	}

	/** Says where the token of the bot is set whose start failed. */
	static String describe(Throwable failure) {
		return describe(prefix(failure) + ".token");
	}

	/**
	 * Says which of some properties of a bot is set, and to what.
	 * @param prefix where the properties of the bot are
	 * @param names the rest of their names, in their order
	 * @return the first that is set, {@code null} if none is
	 */
	static @Nullable String describeSet(@Nullable Environment environment, String prefix, String... names) {
		for (String name : names) {
			String property = prefix + "." + name;
			String value = (environment != null) ? environment.getProperty(property) : null;
			if (value != null) {
				return "'" + value + "' (" + property + ")";
			}
		}
		return null;
	}

	/** Returns where the properties of the bot are whose start failed. */
	static String prefix(Throwable failure) {
		for (Throwable at = failure; at != null; at = at.getCause()) {
			if (at instanceof FluxerClientStartException start) {
				return start.prefix();
			}
		}
		return "fluxer";
	}

}
