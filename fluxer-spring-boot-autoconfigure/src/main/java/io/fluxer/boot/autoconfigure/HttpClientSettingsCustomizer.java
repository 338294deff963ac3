package io.fluxer.boot.autoconfigure;

import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientConfig;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.core.Ordered;

/**
 * Brings what the application says under {@code spring.http.clients}, and what its
 * customizers do to Boot's Reactor Netty connector, to the bot's own clients.
 */
final class HttpClientSettingsCustomizer implements FluxerHttpClientCustomizer, Ordered {

	private final HttpClientSettings settings;

	private final ReactorClientHttpConnectorBuilder builder;

	HttpClientSettingsCustomizer(@Nullable HttpClientSettings settings,
			@Nullable ClientHttpConnectorBuilder<?> builder) {
		HttpClientSettings given = (settings != null) ? settings : HttpClientSettings.defaults();
		// The library has a timeout of its own, and a redirect could carry the token
		// away.
		this.settings = given.withReadTimeout(null).withRedirects(HttpRedirects.DONT_FOLLOW);
		this.builder = (builder instanceof ReactorClientHttpConnectorBuilder reactor) ? reactor
				: ClientHttpConnectorBuilder.reactor();
	}

	@Override
	public HttpClient customize(HttpClient httpClient) {
		HttpClient[] result = { httpClient };
		this.builder.withHttpClientFactory(() -> httpClient)
			.withoutHttpClientDefaults()
			.withHttpClientCustomizer((customized) -> {
				result[0] = customized;
				return customized;
			})
			.build(this.settings);
		// Boot's connector runs on the event loops of the application; the gateway must
		// not.
		HttpClientConfig own = httpClient.configuration();
		return result[0].runOn(own.loopResources(), own.isPreferNative());
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
