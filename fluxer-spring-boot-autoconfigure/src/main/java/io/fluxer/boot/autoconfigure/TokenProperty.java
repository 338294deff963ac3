package io.fluxer.boot.autoconfigure;

import java.util.Locale;

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
