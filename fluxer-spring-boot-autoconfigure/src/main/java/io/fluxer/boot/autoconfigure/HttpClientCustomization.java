package io.fluxer.boot.autoconfigure;

import java.util.List;
import java.util.function.UnaryOperator;

import javax.net.ssl.SSLException;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.resolver.NoopAddressResolverGroup;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClient;

import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslOptions;

/**
 * All customizers of the application as one step.
 */
final class HttpClientCustomization implements UnaryOperator<HttpClient> {

	private final List<FluxerHttpClientCustomizer> customizers;

	private final @Nullable SslBundle bundle;

	HttpClientCustomization(List<FluxerHttpClientCustomizer> customizers, @Nullable SslBundle bundle) {
		this.customizers = List.copyOf(customizers);
		this.bundle = bundle;
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
		return secured(resolvedByProxy(result, httpClient));
	}

	/**
	 * The bundle of the bot wins over what the application has for all of its clients.
	 */
	private HttpClient secured(HttpClient httpClient) {
		SslBundle own = this.bundle;
		return (own != null) ? httpClient.secure((spec) -> spec.sslContext(context(own))) : httpClient;
	}

	private static SslContext context(SslBundle bundle) {
		SslContextBuilder builder = SslContextBuilder.forClient()
			.keyManager(bundle.getManagers().getKeyManagerFactory())
			.trustManager(bundle.getManagers().getTrustManagerFactory())
			.endpointIdentificationAlgorithm("HTTPS");
		SslOptions options = bundle.getOptions();
		if (options.getCiphers() != null) {
			builder.ciphers(List.of(options.getCiphers()));
		}
		if (options.getEnabledProtocols() != null) {
			builder.protocols(options.getEnabledProtocols());
		}
		try {
			return builder.build();
		}
		catch (SSLException ex) {
			throw new IllegalStateException("The SSL bundle cannot be used", ex);
		}
	}

}
