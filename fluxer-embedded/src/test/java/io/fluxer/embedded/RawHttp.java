package io.fluxer.embedded;

import java.time.Duration;

import io.fluxer.json.FluxerJson;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Plain requests to the server under test.
 */
final class RawHttp {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final FluxerServer server;

	private final @Nullable String authorization;

	RawHttp(FluxerServer server, @Nullable String authorization) {
		this.server = server;
		this.authorization = authorization;
	}

	static RawHttp asBot(FluxerServer server) {
		return new RawHttp(server, "Bot " + server.botToken());
	}

	static RawHttp asPerson(FluxerServer server) {
		return new RawHttp(server, server.personToken());
	}

	Answer get(String path) {
		return send("GET", path, null, "application/json");
	}

	Answer post(String path, String body) {
		return send("POST", path, body, "application/json");
	}

	Answer send(String method, String path, @Nullable String body, String contentType, String... headers) {
		String url = (path.startsWith("http")) ? path : this.server.apiUrl() + path;
		Answer answer = HttpClient.newConnection().headers((all) -> {
			if (this.authorization != null) {
				all.set("Authorization", this.authorization);
			}
			if (body != null) {
				all.set("Content-Type", contentType);
			}
			for (int i = 0; i < headers.length; i += 2) {
				all.set(headers[i], headers[i + 1]);
			}
		})
			.request(HttpMethod.valueOf(method))
			.uri(url)
			.send((body != null) ? ByteBufMono.fromString(Mono.just(body)) : Mono.empty())
			.responseSingle((response, content) -> content.asString()
				.defaultIfEmpty("")
				.map((text) -> new Answer(response.status().code(), response.responseHeaders(), text)))
			.block(LIMIT);
		if (answer == null) {
			throw new IllegalStateException("No answer to " + method + " " + path);
		}
		return answer;
	}

	record Answer(int status, HttpHeaders headers, String text) {

		JsonNode json() {
			return (this.text.isEmpty()) ? JsonNodeFactory.instance.objectNode()
					: FluxerJson.mapper().readTree(this.text);
		}

		String code() {
			return json().path("code").asString("");
		}

	}

}
