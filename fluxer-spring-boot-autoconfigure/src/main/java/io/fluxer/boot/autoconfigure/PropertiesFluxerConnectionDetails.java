package io.fluxer.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

/**
 * Addresses and token from the properties of the application.
 */
final class PropertiesFluxerConnectionDetails implements FluxerConnectionDetails {

	private final FluxerProperties properties;

	PropertiesFluxerConnectionDetails(FluxerProperties properties) {
		this.properties = properties;
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
		if (token == null) {
			throw new FluxerTokenException("The bot has no token: the property 'fluxer.token' is not set");
		}
		if (token.isBlank()) {
			throw new FluxerTokenException("The bot has no token: the property 'fluxer.token' is blank");
		}
		return token;
	}

}
