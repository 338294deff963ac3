package io.fluxer.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RestTokenTests extends AbstractRestTests {

	@Test
	void aRefusedTokenFailsFastAfterOneSharedCheck() {
		this.server.answers(TestServer.Reply.unauthorized());
		List<Throwable> errors = new CopyOnWriteArrayList<>();
		Flux.range(1, 10)
			.flatMap((id) -> this.rest.get("/guilds/" + id).doOnError(errors::add).onErrorResume((ex) -> Mono.empty()),
					10)
			.blockLast(Duration.ofSeconds(10));
		assertThat(errors).hasSize(10).allMatch(InvalidTokenException.class::isInstance);
		assertThat(this.server.requests()).extracting(TestServer.Request::uri)
			.filteredOn("/v1/users/@me"::equals)
			.hasSize(1);
		int sent = this.server.requests().size();
		assertThatExceptionOfType(InvalidTokenException.class).isThrownBy(() -> this.rest.get("/guilds/1").block())
			.satisfies((ex) -> assertNowhere(ex, SECRET))
			.satisfies((ex) -> assertThat(ex.route()).isEqualTo("/guilds/:id"));
		assertThat(this.server.requests()).hasSize(sent);
		this.server.answers(TestServer.Reply.of(200, "{}"));
		this.rest.setToken("other");
		assertThat(this.rest.get("/guilds/1").block()).isNotNull();
	}

	@Test
	void aTokenThatIsConfirmedIsBelievedForAMinute() {
		this.server.answer((request) -> request.uri().equals("/v1/users/@me") ? TestServer.Reply.of(200, "{}")
				: TestServer.Reply.unauthorized());
		for (int call = 0; call < 3; call++) {
			assertThatExceptionOfType(FluxerApiException.class).isThrownBy(() -> this.rest.get("/guilds/1").block())
				.satisfies((ex) -> assertThat(ex.code()).isEqualTo("UNAUTHORIZED"));
		}
		assertThat(checks()).isEqualTo(1);
		this.time.advance(Duration.ofSeconds(61));
		assertThatExceptionOfType(FluxerApiException.class).isThrownBy(() -> this.rest.get("/guilds/1").block());
		assertThat(checks()).isEqualTo(2);
	}

	private long checks() {
		return this.server.requests().stream().filter((request) -> request.uri().equals("/v1/users/@me")).count();
	}

	@Test
	void aCheckThatDecidesNothingLeavesTheTokenAlone() {
		this.server.answer((request) -> request.uri().equals("/v1/users/@me") ? TestServer.Reply.of(503, "busy")
				: TestServer.Reply.unauthorized());
		assertThatExceptionOfType(FluxerApiException.class).isThrownBy(() -> this.rest.get("/guilds/1").block());
		assertThatExceptionOfType(FluxerApiException.class).isThrownBy(() -> this.rest.get("/guilds/1").block());
		assertThat(checks()).isEqualTo(2);
	}

	@Test
	void anUnauthorizedOwnUserNeedsNoCheck() {
		this.server.answers(TestServer.Reply.unauthorized());
		assertThatExceptionOfType(InvalidTokenException.class).isThrownBy(() -> this.rest.get("/users/@me").block());
		assertThatExceptionOfType(InvalidTokenException.class).isThrownBy(() -> this.rest.get("/users/@me").block());
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void aTokenThatIsReplacedDuringItsCheckDoesNotSpoilTheNewOne() {
		this.server.answer((request) -> {
			if (request.uri().equals("/v1/users/@me")) {
				this.rest.setToken("new");
			}
			return "Bot new".equals(request.headers().get("Authorization")) ? TestServer.Reply.of(200, "{}")
					: TestServer.Reply.unauthorized();
		});
		assertThatExceptionOfType(InvalidTokenException.class).isThrownBy(() -> this.rest.get("/guilds/1").block());
		assertThat(this.rest.get("/guilds/1").block()).isNotNull();
	}

	@Test
	void aRefusalOfATokenThatIsReplacedByThenIsNotChecked() {
		this.server.answer((request) -> {
			if ("Bot new".equals(request.headers().get("Authorization"))) {
				return TestServer.Reply.of(200, "{}");
			}
			this.rest.setToken("new");
			return TestServer.Reply.unauthorized();
		});
		assertThatExceptionOfType(FluxerApiException.class).isThrownBy(() -> this.rest.get("/guilds/1").block())
			.satisfies((error) -> assertThat(error.code()).isEqualTo(ErrorCodes.UNAUTHORIZED));
		assertThat(this.server.requests()).hasSize(1);
		assertThat(this.rest.get("/guilds/1").block()).isNotNull();
	}

	@Test
	void anUnauthorizedAnonymousCallIsNotChecked() {
		this.server.answers(TestServer.Reply.unauthorized());
		Rest anonymous = Rest.create(this.server.options());
		closeLater(anonymous);
		assertThatExceptionOfType(FluxerApiException.class).isThrownBy(() -> anonymous.get("/guilds/1").block());
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void anInvalidatedTokenSendsNothing() {
		this.rest.invalidateToken();
		assertThatExceptionOfType(InvalidTokenException.class)
			.isThrownBy(() -> this.rest.post("/channels/1/messages", Map.of()).block());
		assertThat(this.server.requests()).isEmpty();
		this.rest.setToken("new");
		assertThat(this.rest.get("/a").block()).isNotNull();
	}

	@Test
	void aLongQueueFailsAtOnceWhenTheTokenIsRefused() {
		this.server.answers(TestServer.Reply.silence());
		List<CompletableFuture<JsonNode>> calls = new ArrayList<>();
		for (int call = 0; call < 5000; call++) {
			calls.add(start(this.rest.get("/guilds/1")));
		}
		eventually(() -> assertThat(this.server.requests()).hasSize(1));
		this.rest.invalidateToken();
		assertThat(calls.subList(1, 5000)).allMatch(CompletableFuture::isCompletedExceptionally);
		assertThat(calls.get(0)).isNotDone();
		assertThat(calls.get(4999)).failsWithin(Duration.ZERO)
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(InvalidTokenException.class);
		assertThat(this.rest.rateLimits().queued()).isZero();
	}

	@Test
	void callsQueuedBeforeACheckFailAndLeaveTheirBucketAllItsSlots() {
		this.server.answers(limited(TestServer.Reply.of(200, "{}"), 4));
		get(start(this.rest.get("/guilds/1")));
		this.time.advance(Duration.ofMinutes(1));
		this.server.answers(TestServer.Reply.unauthorized());
		List<CompletableFuture<JsonNode>> calls = new ArrayList<>();
		for (int call = 0; call < 20; call++) {
			calls.add(start(this.rest.get("/guilds/1")));
		}
		eventually(() -> assertThat(calls).allMatch(CompletableFuture::isCompletedExceptionally));
		assertThat(calls).allSatisfy((call) -> assertThat(call).failsWithin(Duration.ZERO)
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(InvalidTokenException.class));
		assertThat(this.server.requests()).hasSizeLessThanOrEqualTo(7);
		this.time.advance(Duration.ofMinutes(1));
		this.server.requests().clear();
		this.server.answers(TestServer.Reply.silence());
		this.rest.setToken("new");
		for (int call = 0; call < 7; call++) {
			start(this.rest.get("/guilds/1"));
		}
		assertThat(this.rest.rateLimits().queued()).isEqualTo(2);
		eventually(() -> assertThat(this.server.requests()).hasSize(5));
	}

	private static TestServer.Reply limited(TestServer.Reply reply, int remaining) {
		return reply.header("X-RateLimit-Limit", "5")
			.header("X-RateLimit-Remaining", Integer.toString(remaining))
			.header("X-RateLimit-Reset-After", "2");
	}

	@Test
	void aSlotGrantedInTheMomentOfTheRefusalIsGivenBackUnused() {
		AtomicInteger sent = new AtomicInteger();
		AtomicReference<Rest> client = new AtomicReference<>();
		Sinks.Empty<Void> firstAnswer = Sinks.empty();
		client.set(closeLater(builder(this.server.options())
			.webClientBuilder(WebClient.builder().filter((request, next) -> switch (sent.incrementAndGet()) {
				case 1 -> firstAnswer.asMono().then(Mono.fromSupplier(() -> limited(4)));
				case 2 -> {
					client.get().invalidateToken();
					yield Mono.fromSupplier(() -> limited(3));
				}
				default -> Mono.never();
			}))
			.build()));
		client.get().setToken(SECRET);
		List<CompletableFuture<JsonNode>> calls = new ArrayList<>();
		for (int call = 0; call < 10; call++) {
			calls.add(start(client.get().get("/guilds/1")));
		}
		assertThat(client.get().rateLimits().queued()).isEqualTo(9);
		firstAnswer.tryEmitEmpty();
		assertThat(calls.subList(0, 2)).noneMatch(CompletableFuture::isCompletedExceptionally)
			.allMatch(CompletableFuture::isDone);
		assertThat(calls.subList(2, 10)).allMatch(CompletableFuture::isCompletedExceptionally);
		assertThat(sent).hasValue(2);
		client.get().setToken("new");
		for (int call = 0; call < 5; call++) {
			start(client.get().get("/guilds/1"));
		}
		assertThat(sent).hasValue(5);
		assertThat(client.get().rateLimits().queued()).isEqualTo(2);
	}

	private static ClientResponse limited(int remaining) {
		return ClientResponse.create(HttpStatus.OK)
			.header("X-RateLimit-Limit", "5")
			.header("X-RateLimit-Remaining", Integer.toString(remaining))
			.header("X-RateLimit-Reset-After", Double.toString((5 - remaining) * 2))
			.body("{}")
			.build();
	}

}
