package io.fluxer.boot.autoconfigure;

import reactor.netty.http.client.HttpClient;

/**
 * Changes the Reactor Netty client through which the bot opens the WebSocket of the
 * gateway, for example its headers. Beans of this type are applied in their order, after
 * the {@link FluxerHttpClientCustomizer} beans, which hold for the HTTP API as well.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FluxerGatewayCustomizer {

	/**
	 * Changes the client.
	 * @param httpClient the client so far
	 * @return the client to use
	 */
	HttpClient customize(HttpClient httpClient);

}
