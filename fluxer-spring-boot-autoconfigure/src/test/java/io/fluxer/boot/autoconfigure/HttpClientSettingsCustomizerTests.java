package io.fluxer.boot.autoconfigure;

import java.time.Duration;

import io.netty.channel.ChannelOption;
import org.junit.jupiter.api.Test;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientConfig;
import reactor.netty.resources.LoopResources;
import reactor.netty.transport.ProxyProvider;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HttpClientSettingsCustomizer}.
 */
class HttpClientSettingsCustomizerTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, HttpClientAutoConfiguration.class,
				ReactiveHttpClientAutoConfiguration.class))
		.withUserConfiguration(FluxerRestAutoConfiguration.HttpClientSettingsConfiguration.class)
		.withPropertyValues("spring.reactor.netty.shutdown-quiet-period=0s");

	@Test
	void theConnectTimeoutReachesTheClient() {
		this.runner.withPropertyValues("spring.http.clients.connect-timeout=1234ms")
			.run((context) -> assertThat(connectTimeout(context.getBean(FluxerHttpClientCustomizer.class)))
				.isEqualTo(1234));
	}

	@Test
	void theProxyOfACustomizerReachesTheClient() {
		this.runner.withUserConfiguration(ProxyConfiguration.class).run((context) -> {
			HttpClientConfig config = customize(context.getBean(FluxerHttpClientCustomizer.class));
			assertThat(config.proxyProviderSupplier()).isNotNull();
			assertThat(config.proxyProviderSupplier().get().getSocketAddress().get()).hasToString("/127.0.0.1:3128");
		});
	}

	@Test
	void anotherConnectorOfTheApplicationDoesNotTakeTheSettingsAway() {
		this.runner
			.withPropertyValues("spring.http.clients.reactive.connector=jdk",
					"spring.http.clients.connect-timeout=1234ms")
			.run((context) -> assertThat(connectTimeout(context.getBean(FluxerHttpClientCustomizer.class)))
				.isEqualTo(1234));
	}

	@Test
	void theClientStaysOnItsOwnEventLoop() {
		LoopResources own = LoopResources.create("own", 1, true);
		try {
			this.runner.run((context) -> {
				HttpClient customized = context.getBean(FluxerHttpClientCustomizer.class)
					.customize(HttpClient.create().runOn(own));
				assertThat(customized.configuration().loopResources()).isSameAs(own);
			});
		}
		finally {
			own.disposeLater(Duration.ZERO, Duration.ofSeconds(5)).block();
		}
	}

	@Test
	void redirectsAndTheReadTimeoutOfTheApplicationDoNotApply() {
		this.runner.withPropertyValues("spring.http.clients.read-timeout=1s", "spring.http.clients.redirects=follow")
			.run((context) -> {
				HttpClientConfig config = customize(context.getBean(FluxerHttpClientCustomizer.class));
				assertThat(config.responseTimeout()).isNull();
				assertThat(config.followRedirectPredicate()).isNull();
			});
	}

	private static Object connectTimeout(FluxerHttpClientCustomizer customizer) {
		return customize(customizer).options().get(ChannelOption.CONNECT_TIMEOUT_MILLIS);
	}

	private static HttpClientConfig customize(FluxerHttpClientCustomizer customizer) {
		return customizer.customize(HttpClient.create()).configuration();
	}

	@Configuration(proxyBeanMethods = false)
	static class ProxyConfiguration {

		@Bean
		ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder> proxy() {
			return (builder) -> builder.withHttpClientCustomizer((client) -> client
				.proxy((proxy) -> proxy.type(ProxyProvider.Proxy.HTTP).host("127.0.0.1").port(3128)));
		}

	}

}
