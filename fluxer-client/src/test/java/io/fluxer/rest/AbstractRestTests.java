package io.fluxer.rest;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client in virtual time and the server that it calls.
 */
abstract class AbstractRestTests {

	static final String SECRET = "123456.VERYSECRETVERYSECRET";

	final TestServer server = new TestServer();

	final TestTime time = new TestTime();

	final List<String> hits = new CopyOnWriteArrayList<>();

	final List<String> waits = new CopyOnWriteArrayList<>();

	private final List<Rest> clients = new ArrayList<>();

	final Rest rest = client(this.server.options());

	final Rest client(RestOptions options) {
		Rest client = builder(options).build();
		client.setToken(SECRET);
		return closeLater(client);
	}

	final Rest.Builder builder(RestOptions options) {
		return Rest.builder(options).rateLimitListener(new RateLimitListener() {

			@Override
			public void onHit(RateLimitScope scope, String route) {
				AbstractRestTests.this.hits.add(scope + " " + route);
			}

			@Override
			public void onWait(RateLimitScope scope, String route, Duration wait) {
				AbstractRestTests.this.waits.add(scope + " " + route + " " + wait.toMillis());
			}

		}).time(this.time, this.time::nanos);
	}

	final Rest closeLater(Rest client) {
		this.clients.add(client);
		return client;
	}

	@AfterEach
	void close() {
		this.clients.forEach(Rest::close);
		this.server.close();
	}

	static void eventually(Runnable assertion) {
		Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(assertion::run);
	}

	static <T> CompletableFuture<T> start(Mono<T> call) {
		return call.toFuture();
	}

	static <T> T get(CompletableFuture<T> future) {
		return Mono.fromFuture(future).block(Duration.ofSeconds(10));
	}

	static void assertNowhere(Throwable error, String secret) {
		StringWriter trace = new StringWriter();
		error.printStackTrace(new PrintWriter(trace));
		assertThat(trace.toString()).doesNotContain(secret);
	}

}
