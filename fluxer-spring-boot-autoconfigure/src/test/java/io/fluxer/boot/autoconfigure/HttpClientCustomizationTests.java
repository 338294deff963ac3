package io.fluxer.boot.autoconfigure;

import java.util.List;

import io.netty.resolver.DefaultAddressResolverGroup;
import io.netty.resolver.NoopAddressResolverGroup;
import org.junit.jupiter.api.Test;
import reactor.netty.http.client.HttpClient;
import reactor.netty.transport.ProxyProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HttpClientCustomization}.
 */
class HttpClientCustomizationTests {

	private final HttpClient httpClient = HttpClient.newConnection().resolver(DefaultAddressResolverGroup.INSTANCE);

	@Test
	void aProxyResolvesNames() {
		assertThat(customize(HttpClientCustomizationTests::throughProxy).configuration().resolver())
			.isSameAs(NoopAddressResolverGroup.INSTANCE);
	}

	@Test
	void withoutAProxyTheResolverStays() {
		assertThat(customize((client) -> client.compress(true)).configuration().resolver())
			.isSameAs(DefaultAddressResolverGroup.INSTANCE);
	}

	private HttpClient customize(FluxerHttpClientCustomizer customizer) {
		return new HttpClientCustomization(List.of(customizer), null).apply(this.httpClient);
	}

	private static HttpClient throughProxy(HttpClient client) {
		return client.proxy((proxy) -> proxy.type(ProxyProvider.Proxy.HTTP).host("127.0.0.1").port(3128));
	}

}
