package io.fluxer.boot.autoconfigure;

import java.util.List;
import java.util.function.UnaryOperator;

import io.netty.resolver.NoopAddressResolverGroup;
import reactor.netty.http.client.HttpClient;

/**
 * All customizers of the application as one step.
 */
final class HttpClientCustomization implements UnaryOperator<HttpClient> {

	private final List<FluxerHttpClientCustomizer> customizers;

	HttpClientCustomization(List<FluxerHttpClientCustomizer> customizers) {
		this.customizers = List.copyOf(customizers);
	}

	/**
	 * Leaves names to a proxy that a customizer has set: this host may know none of them.
	 * Reactor Netty does so by itself only for a client that has no resolver yet.
	 */
	private static HttpClient resolvedByProxy(HttpClient customized, HttpClient original) {
		boolean sameResolver = customized.configuration().resolver() == original.configuration().resolver();
		return (customized.configuration().hasProxy() && sameResolver)
				? customized.resolver(NoopAddressResolverGroup.INSTANCE) : customized;
	}

	@Override
	public HttpClient apply(HttpClient httpClient) {
		HttpClient result = httpClient;
		for (FluxerHttpClientCustomizer customizer : this.customizers) {
			result = customizer.customize(result);
		}
		return resolvedByProxy(result, httpClient);
	}

}
