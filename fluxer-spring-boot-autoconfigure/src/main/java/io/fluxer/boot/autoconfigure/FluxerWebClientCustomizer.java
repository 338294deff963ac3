package io.fluxer.boot.autoconfigure;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * Changes the builder of the web client through which the bot calls the HTTP API, for
 * example with filters. Beans of this type are applied in their order, after the
 * {@code WebClientCustomizer} beans, which change every web client of the application.
 * Connector, codecs and observation convention are the bot's own, whatever the builder
 * says.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FluxerWebClientCustomizer {

	/**
	 * Changes the builder.
	 * @param builder the builder
	 */
	void customize(WebClient.Builder builder);

}
