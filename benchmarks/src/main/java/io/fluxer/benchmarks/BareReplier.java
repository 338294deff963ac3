package io.fluxer.benchmarks;

import java.util.Map;

import io.fluxer.json.FluxerJson;
import reactor.netty.http.client.HttpClient;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * What one writes without this library to answer messages: a tree of the frame and a
 * {@code WebClient}.
 */
final class BareReplier {

	private final WebClient webClient;

	BareReplier(int port) {
		this.webClient = WebClient.builder()
			.baseUrl("http://127.0.0.1:" + port + "/api/bare/v1")
			.clientConnector(new ReactorClientHttpConnector(HttpClient.create()))
			.defaultHeader(HttpHeaders.AUTHORIZATION, "Bot 1420070400000000001.not-a-secret")
			.build();
	}

	void reply(byte[] frame) {
		String channel = FluxerJson.mapper().readTree(frame).path("d").path("channel_id").asString();
		this.webClient.post()
			.uri("/channels/{channel}/messages", channel)
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("content", "pong"))
			.retrieve()
			.toBodilessEntity()
			.subscribe();
	}

}
