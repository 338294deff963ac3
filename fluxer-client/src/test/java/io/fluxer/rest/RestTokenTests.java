package io.fluxer.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

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

}
