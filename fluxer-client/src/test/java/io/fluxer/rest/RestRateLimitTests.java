package io.fluxer.rest;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RestRateLimitTests extends AbstractRestTests {

	@Test
	void aRefusedRequestWaitsAndGoesAgain() {
		this.server.answers(TestServer.Reply.tooMany(0.4), TestServer.Reply.of(200, "{\"id\":\"1\"}"));
		CompletableFuture<JsonNode> answer = start(this.rest.post("/channels/1/messages", Map.of("content", "x")));
		this.time.awaitTimer(Duration.ofMillis(405), 1);
		this.time.advance(Duration.ofMillis(399));
		assertThat(this.rest.rateLimits().queued()).isEqualTo(1);
		this.time.advance(Duration.ofMillis(10));
		assertThat(get(answer).path("id").asString()).isEqualTo("1");
		assertThat(this.server.requests()).hasSize(2);
		assertThat(this.hits).containsExactly("BUCKET /channels/:id/messages");
		assertThat(this.waits).containsExactly("BUCKET /channels/:id/messages 405");
	}

	@Test
	void theBoundOfRetriesEndsInARateLimitError() {
		this.server.answers(TestServer.Reply.tooMany(0.25));
		CompletableFuture<Void> answer = start(this.rest.putEmpty("/channels/1/pins/2"));
		for (int attempt = 1; attempt <= 3; attempt++) {
			this.time.awaitTimer(Duration.ofMillis(255), attempt);
			assertThat(this.server.requests()).hasSize(attempt);
			// Not so far that the next timer, set meanwhile, would run out too.
			this.time.advance(Duration.ofMillis(300));
		}
		RateLimitException error = catchThrowableOfType(RateLimitException.class, () -> get(answer));
		assertThat(error.retryAfter()).isEqualTo(Duration.ofMillis(250));
		assertThat(error.global()).isFalse();
		assertThat(error.message()).isEqualTo("slow");
		assertThat(error.route()).isEqualTo("/channels/:id/pins/:id");
		assertThat(this.server.requests()).hasSize(4);
		assertThat(this.hits).hasSize(4);
	}

	@Test
	void noRetriesMeansNone() {
		this.server.answers(TestServer.Reply.tooMany(0.25));
		Rest once = client(this.server.options().withMaxRetries(0));
		assertThatExceptionOfType(RateLimitException.class).isThrownBy(() -> once.deleteRoute("/channels/1").block());
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void aRefusalWithoutJsonWaitsForRetryAfter() {
		this.server.answers(TestServer.Reply.of(429, "<html>").header("Retry-After", "2"),
				TestServer.Reply.of(200, "{}"));
		CompletableFuture<JsonNode> answer = start(this.rest.get("/users/1"));
		this.time.awaitTimer(Duration.ofMillis(2005), 1);
		this.time.advance(Duration.ofMillis(1990));
		assertThat(this.rest.rateLimits().queued()).isEqualTo(1);
		this.time.advance(Duration.ofMillis(20));
		get(answer);
		assertThat(this.hits).containsExactly("GLOBAL /users/:id");
	}

	@Test
	void aRefusalWithoutJsonEndsInARateLimitErrorToo() {
		this.server.answers(TestServer.Reply.of(429, "<html>slow down").header("Retry-After", "2"));
		CompletableFuture<JsonNode> answer = start(this.rest.get("/users/1"));
		for (int attempt = 1; attempt <= 3; attempt++) {
			this.time.awaitTimer(Duration.ofMillis(2005), attempt);
			assertThat(this.server.requests()).hasSize(attempt);
			this.time.advance(Duration.ofSeconds(3));
		}
		RateLimitException error = catchThrowableOfType(RateLimitException.class, () -> get(answer));
		assertThat(error.retryAfter()).isEqualTo(Duration.ofSeconds(2));
		assertThat(error.global()).isFalse();
		assertThat(error.message()).isEmpty();
		assertThat(error.method()).isEqualTo("GET");
		assertThat(error.route()).isEqualTo("/users/:id");
		assertThat(this.server.requests()).hasSize(4);
	}

	@Test
	void aRefusalMayNameADateToWaitFor() {
		this.server.answers(TestServer.Reply.of(429, "")
			.header("Date", "Tue, 15 Nov 1994 08:12:31 GMT")
			.header("Retry-After", "Tue, 15 Nov 1994 08:12:38 GMT"), TestServer.Reply.of(200, "{}"));
		CompletableFuture<JsonNode> answer = start(this.rest.get("/users/1"));
		this.time.awaitTimer(Duration.ofMillis(7005), 1);
		this.time.advance(Duration.ofMillis(6990));
		assertThat(this.rest.rateLimits().queued()).isEqualTo(1);
		this.time.advance(Duration.ofMillis(20));
		get(answer);
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void aRefusalWithoutCodeWaitsForTheResetHeaders() {
		this.server.answers(TestServer.Reply.of(429, "{\"message\":\"x\"}")
			.header("X-RateLimit-Limit", "1")
			.header("X-RateLimit-Remaining", "0")
			.header("X-RateLimit-Reset-After", "3"), TestServer.Reply.of(200, "{}"));
		CompletableFuture<JsonNode> answer = start(this.rest.get("/users/1"));
		this.time.awaitTimer(Duration.ofMillis(3006), 1);
		this.time.advance(Duration.ofMillis(2990));
		assertThat(this.rest.rateLimits().queued()).isEqualTo(1);
		this.time.advance(Duration.ofMillis(50));
		get(answer);
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void aGlobalRefusalStopsEverything() {
		this.server.answers(
				TestServer.Reply.of(429,
						"{\"code\":\"RATE_LIMITED\",\"message\":\"\",\"global\":true," + "\"retry_after\":0.5}"),
				TestServer.Reply.of(200, "{}"));
		CompletableFuture<JsonNode> first = start(this.rest.get("/users/1"));
		this.time.awaitTimer(Duration.ofMillis(505), 1);
		assertThat(this.hits).containsExactly("GLOBAL /users/:id");
		CompletableFuture<JsonNode> other = start(this.rest.get("/guilds/1"));
		assertThat(this.rest.rateLimits().queued()).isEqualTo(2);
		this.time.advance(Duration.ofSeconds(1));
		get(first);
		get(other);
		assertThat(this.server.requests()).hasSize(3);
	}

	@Test
	void remainingSlotsAreKnownByTemplate() {
		this.server.answers(TestServer.Reply.of(200, "{}")
			.header("X-RateLimit-Limit", "20")
			.header("X-RateLimit-Remaining", "19")
			.header("X-RateLimit-Reset-After", "0.5")
			.header("X-RateLimit-Bucket", "147bdb3b2a76145f"));
		this.rest.get("/channels/1/messages").block();
		assertThat(this.rest.rateLimits().remaining()).containsExactly(Map.entry("/channels/:id/messages", 19));
		assertThat(this.rest.rateLimits().buckets()).isEqualTo(1);
		this.time.advance(Duration.ofSeconds(1));
		assertThat(this.rest.rateLimits().buckets()).isZero();
	}

	@Test
	void callsThatFindTheirSlotFreeAreNoWaits() {
		Rest real = closeLater(Rest.builder(this.server.options()).rateLimitListener(new RateLimitListener() {

			@Override
			public void onWait(RateLimitScope scope, String route, Duration wait) {
				RestRateLimitTests.this.waits.add(scope + " " + route);
			}

		}).build());
		real.setToken(SECRET);
		for (int call = 0; call < 10; call++) {
			real.get("/users/1").block();
		}
		assertThat(this.waits).isEmpty();
	}

	@Test
	void anErrorOfAListenerCostsNoSlot() {
		Rest guarded = closeLater(Rest.builder(this.server.options()).rateLimitListener(new RateLimitListener() {

			@Override
			public void onWait(RateLimitScope scope, String route, Duration wait) {
				RestRateLimitTests.this.waits.add(route);
				throw new StackOverflowError("listener");
			}

			@Override
			public void onHit(RateLimitScope scope, String route) {
				RestRateLimitTests.this.hits.add(route);
				throw new NoClassDefFoundError("listener");
			}

		}).time(this.time, this.time::nanos).build());
		guarded.setToken(SECRET);
		this.server.answers(TestServer.Reply.tooMany(0.4), TestServer.Reply.of(200, "{}"));
		CompletableFuture<JsonNode> refused = start(guarded.get("/users/1"));
		CompletableFuture<JsonNode> waiting = start(guarded.get("/users/1"));
		this.time.awaitTimer(Duration.ofMillis(405), 1);
		this.time.advance(Duration.ofSeconds(1));
		get(refused);
		get(waiting);
		assertThat(this.hits).hasSize(1);
		assertThat(this.waits).isNotEmpty();
		assertThat(guarded.rateLimits().remainingOfAccount()).isGreaterThanOrEqualTo(46);
		assertThat(guarded.rateLimits().queued()).isZero();
	}

	@Test
	void aRequestWithoutAnAnswerLetsTheNextOneGo() {
		this.server.answers(TestServer.Reply.cutOff(), TestServer.Reply.of(200, "{\"id\":\"2\"}"));
		Rest once = client(this.server.options().withMaxRetries(0));
		CompletableFuture<JsonNode> first = start(once.get("/guilds/1"));
		CompletableFuture<JsonNode> second = start(once.get("/guilds/1"));
		assertThatExceptionOfType(RestTransportException.class).isThrownBy(() -> get(first));
		assertThat(get(second).path("id").asString()).isEqualTo("2");
	}

	@Test
	void aRequestThatIsCancelledInFlightLetsTheNextOneGo() {
		this.server.answers(TestServer.Reply.silence(), TestServer.Reply.of(200, "{\"id\":\"2\"}"));
		Disposable first = this.rest.get("/guilds/1").subscribe();
		eventually(() -> assertThat(this.server.requests()).hasSize(1));
		CompletableFuture<JsonNode> second = start(this.rest.get("/guilds/1"));
		assertThat(this.rest.rateLimits().queued()).isEqualTo(1);
		first.dispose();
		assertThat(get(second).path("id").asString()).isEqualTo("2");
	}

}
