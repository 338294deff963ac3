package io.fluxer.boot.actuate;

import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/**
 * {@link SanitizingFunction} that hides the tokens of the bots from the endpoints
 * {@code env} and {@code configprops}, also where these show all other values. It knows
 * the properties in every spelling, environment variables included.
 */
final class FluxerTokenSanitizingFunction implements SanitizingFunction {

	/** {@code fluxer.token} and {@code fluxer.clients.<name>.token}, in one spelling. */
	private static final Pattern TOKEN = Pattern.compile("fluxer\\.(clients\\..+\\.)?token");

	@Override
	public SanitizableData apply(SanitizableData data) {
		return isToken(data.getKey()) ? data.withSanitizedValue() : data;
	}

	static boolean isToken(String key) {
		String uniform = key.toLowerCase(Locale.ROOT)
			.replace('_', '.')
			.replace('[', '.')
			.replace("]", "")
			.replace("-", "");
		return TOKEN.matcher(uniform).matches();
	}

}
