package io.fluxer.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The connections, as a server that can hold its answers back sees them.
 */
class RestConnectionTests extends AbstractRestTests {

	private static final Duration LONG = Duration.ofMinutes(5);

	private final List<String> connections = new CopyOnWriteArrayList<>();

	private final Sinks.Empty<Void> slow = Sinks.empty();

	private final DisposableServer slowServer = HttpServer.create()
		.host("127.0.0.1")
		.port(0)
		.handle(this::handle)
		.bindNow();

	private Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		response.withConnection((connection) -> this.connections.add(connection.channel().id().asLongText()));
		Mono<Void> answer = response.sendString(Mono.just("{}")).then();
		return request.uri().endsWith("/slow") ? this.slow.asMono().then(answer) : answer;
	}

	private RestOptions slowOptions() {
		return RestOptions.defaults().withApiUrl("http://127.0.0.1:" + this.slowServer.port());
	}

	@AfterEach
	void closeSlowServer() {
		this.slowServer.disposeNow();
	}

	@Test
	void aConnectionIsReusedBeforeItIsIdleForTooLong() {
		assertThat(connectionsOfTwoCalls(LONG)).hasSize(2).containsOnly(this.connections.get(0));
	}

	@Test
	void aConnectionIsNotReusedOnceItWasIdleForTooLong() {
		assertThat(connectionsOfTwoCalls(Duration.ZERO)).hasSize(2).doesNotHaveDuplicates();
	}

	private List<String> connectionsOfTwoCalls(Duration longestIdle) {
		// One connection: the second call goes once the first has given its own back.
		Rest one = closeLater(builder(slowOptions()).connections(1, longestIdle).build());
		get(start(one.get("/a")));
		get(start(one.get("/a")));
		return this.connections;
	}

	@Test
	void callsThatTheLimitOfTheAccountAllowsNeedNotWaitForAConnection() {
		answersAll(builder(slowOptions().withGlobalRateLimit(300)), 200);
	}

	private void answersAll(Rest.Builder builder, int count) {
		Rest client = closeLater(builder.build());
		client.setToken(SECRET);
		get(start(client.get("/a")));
		this.connections.clear();
		List<CompletableFuture<JsonNode>> calls = new ArrayList<>();
		for (int call = 0; call < count; call++) {
			calls.add(start(client.get("/slow")));
		}
		assertThat(client.rateLimits().queued()).isZero();
		eventually(() -> assertThat(this.connections).hasSize(count));
		assertThat(calls).noneMatch(CompletableFuture::isDone);
		this.slow.tryEmitEmpty();
		calls.forEach(AbstractRestTests::get);
		assertThat(this.connections).hasSize(count);
	}

}
