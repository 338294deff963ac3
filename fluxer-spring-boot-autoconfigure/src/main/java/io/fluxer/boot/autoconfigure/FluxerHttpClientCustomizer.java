package io.fluxer.boot.autoconfigure;

import reactor.netty.http.client.HttpClient;

/**
 * Changes the Reactor Netty client through which the bot reaches Fluxer, for example its
 * proxy. Applied to the HTTP API and to the gateway alike, to each separately, in the
 * order of the beans; the settings under {@code spring.http.clients} come first. A
 * wiretap has no effect: it would log the token.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FluxerHttpClientCustomizer {

	/**
	 * Changes the client.
	 * @param httpClient the client so far
	 * @return the client to use
	 */
	HttpClient customize(HttpClient httpClient);

}
