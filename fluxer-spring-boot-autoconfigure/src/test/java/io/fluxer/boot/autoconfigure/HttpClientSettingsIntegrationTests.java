package io.fluxer.boot.autoconfigure;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.fluxer.boot.TestApplication;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.netty.transport.ProxyProvider;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that Boot's settings of HTTP clients reach the connections to the API and to the
 * gateway.
 */
class HttpClientSettingsIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	/** Nobody listens there: only the proxy leads to the server. */
	private static final String NOWHERE = "127.0.0.1:10";

	private FluxerServer server;

	@BeforeEach
	void startServer() {
		this.server = FluxerServer.start();
	}

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void theApiAndTheGatewayAreReachedThroughTheProxy() throws Exception {
		try (CountingProxy proxy = new CountingProxy(this.server.port())) {
			TestApplication.runner()
				.withUserConfiguration(ProxyConfiguration.class)
				.withPropertyValues("test.proxy.port=" + proxy.port(), "fluxer.token=" + this.server.botToken(),
						"fluxer.rest.api-url=http://" + NOWHERE + "/v1",
						"fluxer.gateway.url=ws://" + NOWHERE + "/gateway", "fluxer.gateway.startup-timeout=20s")
				.run((context) -> {
					assertThat(context).hasNotFailed();
					assertThat(context.getBean(Client.class).isReady()).isTrue();
					assertThat(context.getBean(Rest.class).get(Routes.currentUser()).block(LIMIT).path("id").asString())
						.isEqualTo(this.server.botId().toString());
				});
			assertThat(proxy.connects()).hasSizeGreaterThanOrEqualTo(2)
				.allMatch((line) -> line.startsWith("CONNECT " + NOWHERE + " "));
			assertThat(proxy.requests()).anyMatch((line) -> line.startsWith("GET /gateway"))
				.anyMatch((line) -> line.startsWith("GET /v1/users/@me "));
		}
	}

	@Test
	void theConnectTimeoutHoldsForTheApiAndTheGateway() {
		Map<String, Integer> timeouts = new ConcurrentHashMap<>();
		FluxerHttpClientCustomizer recorder = (httpClient) -> httpClient.doOnRequest((request, connection) -> timeouts
			.put(request.path(), connection.channel().config().getConnectTimeoutMillis()));
		TestApplication.runner(this.server)
			.withBean("recorder", FluxerHttpClientCustomizer.class, () -> recorder)
			.withPropertyValues("spring.http.clients.connect-timeout=1234ms",
					"fluxer.gateway.url=" + this.server.gatewayUrl())
			.run((context) -> {
				assertThat(context.getBean(Client.class).isReady()).isTrue();
				context.getBean(Rest.class).get(Routes.currentUser()).block(LIMIT);
			});
		assertThat(timeouts).hasSizeGreaterThanOrEqualTo(2).containsKey("v1/users/@me");
		assertThat(timeouts.keySet()).anyMatch((path) -> path.startsWith("gateway"));
		assertThat(timeouts.values()).containsOnly(1234);
	}

	@Configuration(proxyBeanMethods = false)
	static class ProxyConfiguration {

		@Bean
		ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder> proxy(
				@Value("${test.proxy.port}") int port) {
			return (builder) -> builder.withHttpClientCustomizer((client) -> client
				.proxy((proxy) -> proxy.type(ProxyProvider.Proxy.HTTP).host("127.0.0.1").port(port)));
		}

	}

}
