package io.fluxer.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RestLogTests extends AbstractRestTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.fluxer.rest.Rest");

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {

		@Override
		protected void append(ILoggingEvent event) {
			RestLogTests.this.lines.add(event.getLevel() + " " + event.getFormattedMessage());
		}

	};

	@BeforeEach
	void listen() {
		this.logger.setLevel(Level.DEBUG);
		this.logger.setAdditive(false);
		this.appender.start();
		this.logger.addAppender(this.appender);
	}

	@AfterEach
	void stopListening() {
		this.logger.detachAppender(this.appender);
		this.logger.setAdditive(true);
		this.logger.setLevel(null);
	}

	private static void fail(Mono<?> call) {
		assertThatExceptionOfType(RestException.class).isThrownBy(() -> call.block(Duration.ofSeconds(10)));
	}

	@Test
	void aCallThatFailsBecauseTheInstanceDoesIsToldAsSuch() {
		this.server.answers(TestServer.Reply.of(502, "<html>"));
		String instance = this.server.url().replace("/v1", "");
		fail(client(RestOptions.defaults().withInstance(instance).withMaxRetries(0)).get("/users/1"));
		assertThat(this.lines).containsExactly("WARN GET /users/:id failed: before it GET " + instance
				+ "/.well-known/fluxer: status 502, no error of Fluxer's API");
	}

	@Test
	void aFailedCallIsToldOnceWithWhatFindsItAndNothingElse() {
		this.server.answers(TestServer.Reply.of(403,
				"{\"code\":\"MISSING_PERMISSIONS\",\"message\":\"SECRETTEXT\",\"errors\":[{\"path\":\"SECRETTEXT\"}]}")
			.header("X-Request-ID", "req-1"));
		fail(this.rest.post("/channels/445566/messages?x=SECRETTEXT", Map.of("content", "SECRETTEXT")));
		assertThat(this.lines).containsExactly(
				"WARN POST /channels/:id/messages failed: status 403, code MISSING_PERMISSIONS, request req-1");
	}

	@Test
	void everyKindOfFailureIsTold() {
		this.server.answers(TestServer.Reply.of(404, "<html>SECRETTEXT"), TestServer.Reply.tooMany(0.25),
				TestServer.Reply.of(200, "{SECRETTEXT"), TestServer.Reply.cutOff(),
				TestServer.Reply.of(400, "{\"code\":\"SECRET\\nTEXT\",\"message\":\"\"}")
					.header("X-Request-ID", "a b"));
		Rest once = client(this.server.options().withMaxRetries(0).withMaxWait(Duration.ZERO));
		fail(once.get("/guilds/11"));
		fail(once.get("/guilds/12"));
		fail(once.get("/guilds/12"));
		fail(once.get("/guilds/13"));
		fail(once.get("/guilds/14"));
		fail(once.get("/guilds/15"));
		assertThat(this.lines).containsExactly("WARN GET /guilds/:id failed: status 404, no error of Fluxer's API",
				"WARN GET /guilds/:id failed: status 429, code RATE_LIMITED, retry after 250 ms",
				"WARN GET /guilds/:id failed: not sent, no slot within the rate limits in time, retry after 255 ms",
				"WARN GET /guilds/:id failed: a body is no JSON of the wanted type",
				"WARN GET /guilds/:id failed: no answer, CONNECTION_LOST",
				"WARN GET /guilds/:id failed: status 400, code (unreadable), request (unreadable)");
	}

	@Test
	void aCallThatCannotGoAgainInTimeIsToldAsThat() {
		this.server.answers(TestServer.Reply.tooMany(2));
		fail(client(this.server.options().withMaxWait(Duration.ofSeconds(1))).get("/guilds/11"));
		assertThat(this.lines).containsExactly("WARN GET /guilds/:id failed: not sent again, "
				+ "no slot within the rate limits in time, retry after 2005 ms");
	}

	@Test
	void attemptsThatAreFollowedByOthersAreNotTold() {
		this.server.answers(TestServer.Reply.cutOff(), TestServer.Reply.of(200, "{}"));
		this.rest.get("/guilds/1").block();
		assertThat(this.lines).isEmpty();
	}

	@Test
	void aCancelledCallIsNotTold() {
		this.server.answers(TestServer.Reply.silence());
		CompletableFuture<JsonNode> sent = start(this.rest.get("/guilds/1"));
		CompletableFuture<JsonNode> waiting = start(this.rest.get("/guilds/1"));
		eventually(() -> assertThat(this.server.requests()).hasSize(1));
		waiting.cancel(true);
		sent.cancel(true);
		this.time.advance(Duration.ofSeconds(20));
		assertThat(this.lines).isEmpty();
	}

	@Test
	void aRefusedTokenIsToldAloudOnce() {
		this.server.answers(TestServer.Reply.unauthorized());
		fail(this.rest.get("/guilds/1"));
		for (int call = 0; call < 3; call++) {
			fail(this.rest.get("/guilds/1"));
		}
		assertThat(this.server.requests()).hasSize(2);
		List<String> expected = new ArrayList<>();
		String told = " GET /guilds/:id failed: the server does not accept the token; no call is sent with it any more";
		expected.add("WARN" + told);
		expected.addAll(List.of("DEBUG" + told, "DEBUG" + told, "DEBUG" + told));
		assertThat(this.lines).containsExactlyElementsOf(expected);
		this.rest.setToken("another");
		fail(this.rest.get("/guilds/1"));
		assertThat(this.lines).hasSize(5).last().isEqualTo("WARN" + told);
		assertThat(this.lines).noneMatch((line) -> line.contains(SECRET) || line.contains("another"));
	}

	@Test
	void aCheckThatFailsTooIsNotToldApart() {
		this.server.answer((request) -> request.uri().endsWith("/users/@me") ? TestServer.Reply.of(503, "")
				: TestServer.Reply.unauthorized());
		fail(this.rest.get("/guilds/1"));
		assertThat(this.lines).containsExactly("WARN GET /guilds/:id failed: status 401, code UNAUTHORIZED");
	}

}
