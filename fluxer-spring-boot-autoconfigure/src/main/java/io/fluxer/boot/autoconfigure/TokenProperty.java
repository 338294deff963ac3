package io.fluxer.boot.autoconfigure;

import java.util.Locale;

/**
 * Says where the token of a bot is set.
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
		for (Throwable at = failure; at != null; at = at.getCause()) {
			if (at instanceof FluxerClientStartException start) {
				return describe(start.prefix() + ".token");
			}
		}
		return describe("fluxer.token");
	}

}
