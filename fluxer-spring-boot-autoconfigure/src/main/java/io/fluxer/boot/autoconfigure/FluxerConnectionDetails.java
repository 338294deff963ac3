package io.fluxer.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.ssl.SslBundle;

/**
 * Where the bot's Fluxer is and who the bot is: the one source of both. By default read
 * from {@code fluxer.instance}, {@code fluxer.rest.api-url}, {@code fluxer.gateway.url},
 * {@code fluxer.token} and {@code fluxer.ssl.bundle}; a bean of this type replaces all of
 * them.
 *
 * @since 0.1.0
 */
public interface FluxerConnectionDetails extends ConnectionDetails {

	/**
	 * Returns the base address of the HTTP API with its version.
	 * @return the address; that of the hosted service gives way to the one that
	 * {@link #getInstance()} names
	 */
	String getApiUrl();

	/**
	 * Returns the address of an instance, which names the addresses of its parts itself.
	 * @return the address, or {@code null} for none
	 */
	default @Nullable String getInstance() {
		return null;
	}

	/**
	 * Returns the address of the gateway.
	 * @return the address, or {@code null} to ask the instance or the HTTP API for it
	 */
	default @Nullable String getGatewayUrl() {
		return null;
	}

	/**
	 * Returns what the connections to the HTTP API and to the gateway trust and show.
	 * @return the bundle, or {@code null} for what the application's HTTP clients use
	 */
	default @Nullable SslBundle getSslBundle() {
		return null;
	}

	/**
	 * Tells whether all of it belongs to an embedded Fluxer, which health says.
	 * @return {@code false} unless overridden
	 */
	default boolean isEmbedded() {
		return false;
	}

	/**
	 * Returns the token of the bot. Called when a bean needs it, so that a bot without
	 * one fails only where it matters.
	 * @return the token, with or without "Bot " in front
	 * @throws FluxerTokenException if there is none
	 */
	String getToken();

}
