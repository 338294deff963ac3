package io.fluxer.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * Addresses and token from the properties of the application.
 */
final class PropertiesFluxerConnectionDetails implements FluxerConnectionDetails {

	private final FluxerProperties properties;

	private final String prefix;

	private final ObjectProvider<SslBundles> bundles;

	PropertiesFluxerConnectionDetails(FluxerProperties properties, String prefix, ObjectProvider<SslBundles> bundles) {
		this.bundles = bundles;
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
	public @Nullable SslBundle getSslBundle() {
		String name = this.properties.ssl().bundle();
		return (name != null) ? this.bundles.getObject().getBundle(name) : null;
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
