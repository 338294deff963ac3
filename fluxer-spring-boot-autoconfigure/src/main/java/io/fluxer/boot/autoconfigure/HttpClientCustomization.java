package io.fluxer.boot.autoconfigure;

import java.util.List;
import java.util.function.UnaryOperator;

import reactor.netty.http.client.HttpClient;

/**
 * All customizers of the application as one step.
 */
final class HttpClientCustomization implements UnaryOperator<HttpClient> {

	private final List<FluxerHttpClientCustomizer> customizers;

	HttpClientCustomization(List<FluxerHttpClientCustomizer> customizers) {
		this.customizers = List.copyOf(customizers);
	}

	@Override
	public HttpClient apply(HttpClient httpClient) {
		HttpClient result = httpClient;
		for (FluxerHttpClientCustomizer customizer : this.customizers) {
			result = customizer.customize(result);
		}
		return result;
	}

}
