package io.fluxer.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

/**
 * Addresses and token from the properties of the application.
 */
final class PropertiesFluxerConnectionDetails implements FluxerConnectionDetails {

	private final FluxerProperties properties;

	private final String prefix;

	PropertiesFluxerConnectionDetails(FluxerProperties properties, String prefix) {
		this.properties = properties;
		this.prefix = prefix;
	}

	@Override
	public String getApiUrl() {
		return this.properties.rest().apiUrl();
	}

	@Override
	public @Nullable String getInstance() {
		return this.properties.instance();
	}

	@Override
	public @Nullable String getGatewayUrl() {
		return this.properties.gateway().url();
	}

	@Override
	public String getToken() {
		String token = this.properties.token();
		if (token == null || token.isBlank()) {
			String property = this.prefix + ".token";
			throw new FluxerTokenException("The bot has no token: the property '" + property + "' is "
					+ ((token == null) ? "not set" : "blank"), property);
		}
		return token;
	}

}
