package io.fluxer.benchmarks;

import java.time.Duration;

import io.fluxer.entity.CurrentUser;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.RestOptions;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * What one writes without this library: a {@code WebClient} with the same pool, timeout,
 * headers and JSON mapper, and nothing that limits, retries or observes.
 */
final class BareClient implements AutoCloseable {

	private final ConnectionProvider connections;

	private final WebClient webClient;

	BareClient(RestOptions options, String token, int maxConnections) {
		this.connections = ConnectionProvider.builder("bare")
			.maxConnections(maxConnections)
			.pendingAcquireMaxCount(-1)
			.pendingAcquireTimeout(options.timeout())
			.maxIdleTime(Duration.ofSeconds(4))
			.lifo()
			.build();
		HttpClient httpClient = HttpClient.create(this.connections).responseTimeout(options.timeout());
		this.webClient = WebClient.builder()
			.baseUrl(options.apiUrl())
			.clientConnector(new ReactorClientHttpConnector(httpClient))
			.codecs((codecs) -> codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(FluxerJson.mapper())))
			.defaultHeader(HttpHeaders.USER_AGENT, options.userAgent())
			.defaultHeader(HttpHeaders.AUTHORIZATION, "Bot " + token)
			.build();
	}

	Mono<CurrentUser> fetchOwnUser() {
		return this.webClient.get()
			.uri("/users/@me")
			.accept(MediaType.APPLICATION_JSON)
			.retrieve()
			.bodyToMono(CurrentUser.class);
	}

	@Override
	public void close() {
		this.connections.dispose();
	}

}
