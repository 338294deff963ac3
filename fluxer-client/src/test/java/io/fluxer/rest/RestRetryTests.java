package io.fluxer.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.InputStreamResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RestRetryTests extends AbstractRestTests {

	private static final TestServer.Reply DOWN = TestServer.Reply.of(503,
			"{\"code\":\"SERVICE_UNAVAILABLE\",\"message\":\"\"}");

	private static final TestServer.Reply FINE = TestServer.Reply.of(200, "{\"id\":\"1\"}");

	private static final Map<String, String> MARKED = Map.of("nonce", "n1");

	private final RestOptions options = this.server.options()
		.withRetry(new RetryOptions(Duration.ofMillis(500), Duration.ofMillis(1500), 0));

	private final Rest steady = client(this.options);

	private void backoff(long millis, int times, int requests) {
		this.time.awaitTimer(Duration.ofMillis(millis), times);
		assertThat(this.server.requests()).hasSize(requests);
		this.time.advance(Duration.ofMillis(millis - 1));
		assertThat(this.server.requests()).hasSize(requests);
		this.time.advance(Duration.ofMillis(1));
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 502, 503, 504 })
	void anErrorOfTheServerIsFollowedByAnotherAttempt(int status) {
		this.server.answers(TestServer.Reply.of(status, "<html>"),
				TestServer.Reply.of(status, "{\"code\":\"INTERNAL_SERVER_ERROR\",\"message\":\"\"}"), FINE);
		CompletableFuture<JsonNode> answer = start(this.steady.get("/guilds/1"));
		backoff(500, 1, 1);
		backoff(1000, 1, 2);
		assertThat(get(answer).path("id").asString()).isEqualTo("1");
		assertThat(this.server.requests()).hasSize(3);
	}

	@Test
	void theWaitsGrowToTheLongestAndOneBoundHoldsForAllReasons() {
		this.server.answers(DOWN, TestServer.Reply.cutOff(), DOWN, TestServer.Reply.tooMany(0.1), DOWN);
		Rest patient = client(this.options.withMaxRetries(4));
		CompletableFuture<Void> answer = start(patient.deleteRoute("/guilds/1"));
		backoff(500, 1, 1);
		this.time.awaitTimer(Duration.ofMillis(1000), 1);
		assertThat(this.server.requests()).hasSize(3);
		this.time.advance(Duration.ofMillis(1000));
		this.time.awaitTimer(Duration.ofMillis(105), 1);
		this.time.advance(Duration.ofMillis(105));
		FluxerApiException error = catchThrowableOfType(FluxerApiException.class, () -> get(answer));
		assertThat(error.code()).isEqualTo(ErrorCodes.SERVICE_UNAVAILABLE);
		assertThat(this.server.requests()).hasSize(5);
	}

	@Test
	void retryAfterIsTheLeastWait() {
		this.server.answers(DOWN.header("Retry-After", "1"), DOWN.header("Retry-After", "0"), FINE);
		CompletableFuture<Void> answer = start(this.steady.putEmpty("/channels/1/pins/2"));
		backoff(1000, 1, 1);
		backoff(1000, 2, 2);
		get(answer);
		assertThat(this.server.requests()).hasSize(3);
	}

	@Test
	void whoIsToWaitLongerThanTheLongestBackoffIsToldSo() {
		this.server.answers(DOWN.header("Retry-After", "2"));
		FluxerApiException error = catchThrowableOfType(FluxerApiException.class,
				() -> this.steady.get("/guilds/1").block(Duration.ofSeconds(10)));
		assertThat(error.retryAfter()).isEqualTo(Duration.ofSeconds(2));
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void aRetryAsksForItsSlotAnew() {
		this.server.answers(DOWN.header("X-RateLimit-Limit", "1")
			.header("X-RateLimit-Remaining", "0")
			.header("X-RateLimit-Reset-After", "4"), FINE);
		CompletableFuture<JsonNode> answer = start(this.steady.get("/guilds/1"));
		backoff(500, 1, 1);
		assertThat(this.steady.rateLimits().queued()).isEqualTo(1);
		this.time.advance(Duration.ofSeconds(4));
		get(answer);
		assertThat(this.server.requests()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "NOT_IMPLEMENTED 501", "RESPONSE_VALIDATION_ERROR 500", "CONFLICT 409", "GENERAL_ERROR 423" })
	void whatWouldComeAgainIsNotTriedAgain(String answer) {
		String code = answer.split(" ")[0];
		int status = Integer.parseInt(answer.split(" ")[1]);
		this.server.answers(TestServer.Reply.of(status, "{\"code\":\"" + code + "\",\"message\":\"\"}"));
		FluxerApiException error = catchThrowableOfType(FluxerApiException.class,
				() -> this.steady.get("/guilds/1").block(Duration.ofSeconds(10)));
		assertThat(error.code()).isEqualTo(code);
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void aMessageWithANonceGoesAgainWithTheSameNonce() {
		this.server.answers(DOWN, FINE);
		CompletableFuture<JsonNode> answer = start(this.steady.post("/channels/1/messages", MARKED));
		backoff(500, 1, 1);
		get(answer);
		assertThat(this.server.requests()).hasSize(2)
			.allSatisfy((request) -> assertThat(request.text()).isEqualTo("{\"nonce\":\"n1\"}"));
	}

	@Test
	void otherRequestsThatTheServerMayHaveCarriedOutDoNotGoAgain() {
		this.server.answers(DOWN);
		List<Mono<JsonNode>> calls = List.of(this.steady.post("/channels/1/messages", Map.of()),
				this.steady.post("/webhooks/1/token", MARKED), this.steady.post("/guilds/1/roles", MARKED),
				this.steady.patch("/channels/1/messages/2", MARKED));
		for (Mono<JsonNode> call : calls) {
			assertThat(catchThrowableOfType(FluxerApiException.class, () -> call.block(Duration.ofSeconds(10)))
				.statusCode()).isEqualTo(503);
		}
		assertThat(this.server.requests()).hasSize(calls.size());
	}

	@Test
	void aOneShotBodyDoesNotGoAgainAndTheErrorSaysSo() {
		this.server.answers(DOWN);
		FileUpload stream = FileUpload.of("a.txt", new InputStreamResource(new ByteArrayInputStream(new byte[9])));
		FluxerApiException error = catchThrowableOfType(FluxerApiException.class,
				() -> this.steady.postMultipart("/channels/1/messages", new MultipartPayload(MARKED, List.of(stream)))
					.block(Duration.ofSeconds(10)));
		assertThat(error).hasMessageContaining("503").hasMessageContaining("one-shot stream");
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void aConnectionThatEndsBeforeAnyReplyIsReplacedAtOnceTheFirstTime() {
		this.server.answers(TestServer.Reply.cutOff(), TestServer.Reply.cutOff(), FINE);
		CompletableFuture<JsonNode> answer = start(this.steady.get("/guilds/1"));
		backoff(500, 1, 2);
		get(answer);
		assertThat(this.server.requests()).hasSize(3);
	}

	@Test
	void whatNothingWasSentOfGoesAgainWhateverItIs() throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}
		Rest nobody = client(this.options.withApiUrl("http://127.0.0.1:" + port).withMaxRetries(1));
		CompletableFuture<JsonNode> answer = start(nobody.patch("/channels/1", Map.of()));
		this.time.awaitTimer(Duration.ofMillis(500), 1);
		assertThat(answer).isNotDone();
		this.time.advance(Duration.ofMillis(500));
		assertThat(catchThrowableOfType(RestTransportException.class, () -> get(answer)).reason())
			.isEqualTo(RestTransportException.Reason.CONNECT);
	}

	@Test
	void aTimeoutIsTriedAgainAndAllAttemptsEndWithinOneDeadline() {
		this.server.answers(TestServer.Reply.silence());
		CompletableFuture<JsonNode> answer = start(this.steady.get("/guilds/1"));
		silence(Duration.ofSeconds(15), 1);
		silence(Duration.ofMillis(9499), 2);
		assertThat(answer).isNotDone();
		this.time.advance(Duration.ofMillis(1));
		RestTransportException error = catchThrowableOfType(RestTransportException.class, () -> get(answer));
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.TIMEOUT);
		assertThat(error).hasMessageContaining("after 2 requests");
		assertThat(error.isRetryable()).isTrue();
		assertThat(this.server.requests()).hasSize(2);
	}

	/** Lets a request wait for its answer, and passes the backoff after it. */
	private void silence(Duration duration, int requests) {
		eventually(() -> assertThat(this.server.requests()).hasSize(requests));
		this.time.advance(duration);
		if (requests == 1) {
			this.time.awaitTimer(Duration.ofMillis(500), 1);
			this.time.advance(Duration.ofMillis(500));
		}
	}

	@Test
	void timeoutsAreTriedAgainAsOftenAsOtherFailures() {
		Rest quick = client(this.options.withTimeout(Duration.ofSeconds(1)).withMaxRetries(2));
		this.server.answers(TestServer.Reply.silence());
		CompletableFuture<JsonNode> answer = start(quick.post("/channels/1/messages", MARKED));
		for (int request = 1; request <= 3; request++) {
			int sent = request;
			eventually(() -> assertThat(this.server.requests()).hasSize(sent));
			this.time.advance(Duration.ofSeconds(1));
			if (request < 3) {
				this.time.awaitTimer(Duration.ofMillis(500L * request), 1);
				this.time.advance(Duration.ofMillis(500L * request));
			}
		}
		assertThat(catchThrowableOfType(RestTransportException.class, () -> get(answer)).reason())
			.isEqualTo(RestTransportException.Reason.TIMEOUT);
		assertThat(this.server.requests()).hasSize(3);
	}

	@Test
	void theDeadlineOfTheCallerIsKeptIfItIsShorter() {
		this.server.answers(TestServer.Reply.silence());
		Rest hasty = this.steady.with(RequestOptions.none().withDeadline(Duration.ofSeconds(20)));
		CompletableFuture<JsonNode> answer = start(hasty.get("/guilds/1"));
		silence(Duration.ofSeconds(15), 1);
		silence(Duration.ofMillis(4500), 2);
		assertThat(catchThrowableOfType(RestTransportException.class, () -> get(answer)))
			.hasMessageContaining("deadline of the call");
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void waitsForASlotBeforeATimeoutAreNotTakenFromTheTimeForRetries() {
		this.server.answers(TestServer.Reply.tooMany(20), TestServer.Reply.silence(), FINE);
		CompletableFuture<JsonNode> answer = start(this.steady.get("/guilds/1"));
		this.time.awaitTimer(Duration.ofMillis(20_005), 1);
		this.time.advance(Duration.ofMillis(20_005));
		eventually(() -> assertThat(this.server.requests()).hasSize(2));
		this.time.advance(Duration.ofSeconds(15));
		this.time.awaitTimer(Duration.ofMillis(500), 1);
		this.time.advance(Duration.ofMillis(500));
		get(answer);
		assertThat(this.server.requests()).hasSize(3);
	}

	@Test
	void aTimeoutOfARequestThatTheServerMayHaveCarriedOutIsNotTriedAgain() {
		this.server.answers(TestServer.Reply.silence());
		List<CompletableFuture<JsonNode>> calls = Stream
			.of(this.steady.post("/channels/1/messages", Map.of()), this.steady.post("/webhooks/1/token", MARKED),
					this.steady.patch("/channels/1", Map.of()))
			.map(AbstractRestTests::start)
			.toList();
		eventually(() -> assertThat(this.server.requests()).hasSize(3));
		this.time.advance(Duration.ofSeconds(15));
		for (CompletableFuture<JsonNode> call : calls) {
			assertThat(catchThrowableOfType(RestTransportException.class, () -> get(call)).reason())
				.isEqualTo(RestTransportException.Reason.TIMEOUT);
		}
		assertThat(this.server.requests()).hasSize(3);
	}

	@Test
	void nothingToDeleteIsFineOnlyAfterAnAttemptWithoutAnswer() {
		TestServer.Reply gone = TestServer.Reply.of(404, "{\"code\":\"UNKNOWN_MESSAGE\",\"message\":\"\"}");
		this.server.answers(TestServer.Reply.cutOff(), gone);
		get(start(this.steady.deleteRoute("/channels/1/messages/2")));
		this.server.answers(TestServer.Reply.cutOff(), TestServer.Reply.of(404, "<html>"));
		CompletableFuture<Void> lost = start(this.steady.deleteRoute("/channels/1/messages/3"));
		assertThat(catchThrowableOfType(HttpException.class, () -> get(lost)).statusCode()).isEqualTo(404);
		this.server.answers(TestServer.Reply.cutOff(), gone);
		CompletableFuture<JsonNode> read = start(this.steady.get("/channels/1/messages/4"));
		assertThat(catchThrowableOfType(FluxerApiException.class, () -> get(read)).statusCode()).isEqualTo(404);
		this.server.answers(DOWN, gone);
		CompletableFuture<Void> refused = start(this.steady.deleteRoute("/channels/1/messages/5"));
		this.time.awaitTimer(Duration.ofMillis(500), 1);
		this.time.advance(Duration.ofMillis(500));
		assertThat(catchThrowableOfType(FluxerApiException.class, () -> get(refused)).statusCode()).isEqualTo(404);
	}

	@Test
	void aLockedResourceIsTriedAgainAndDoesNotFillTheBucket() {
		TestServer.Reply locked = TestServer.Reply
			.of(429, "{\"code\":\"RESOURCE_LOCKED\",\"message\":\"busy\",\"retry_after\":0.75}")
			.header("Retry-After", "1");
		this.server.answers(FINE.header("X-RateLimit-Limit", "20")
			.header("X-RateLimit-Remaining", "19")
			.header("X-RateLimit-Reset-After", "0.5"), locked);
		get(start(this.steady.post("/channels/1/messages", Map.of())));
		Rest once = this.steady;
		CompletableFuture<JsonNode> answer = start(once.post("/channels/1/messages", Map.of()));
		this.time.awaitTimer(Duration.ofMillis(750), 1);
		assertThat(this.steady.rateLimits().remaining()).containsEntry("/channels/:id/messages", 18);
		assertThat(this.hits).isEmpty();
		this.time.advance(Duration.ofMillis(750));
		this.time.awaitTimer(Duration.ofMillis(1000), 1);
		this.time.advance(Duration.ofMillis(1000));
		this.time.awaitTimer(Duration.ofMillis(1500), 1);
		this.time.advance(Duration.ofMillis(1500));
		FluxerApiException error = catchThrowableOfType(FluxerApiException.class, () -> get(answer));
		assertThat(error.code()).isEqualTo(ErrorCodes.RESOURCE_LOCKED);
		assertThat(error.retryAfter()).isEqualTo(Duration.ofMillis(750));
		assertThat(error.isRetryable()).isTrue();
		assertThat(this.server.requests()).hasSize(5);
	}

	@Test
	void aCallThatIsCancelledDuringItsBackoffIsOver() {
		this.server.answers(DOWN);
		CompletableFuture<JsonNode> answer = start(this.steady.get("/guilds/1"));
		this.time.awaitTimer(Duration.ofMillis(500), 1);
		answer.cancel(true);
		this.time.advance(Duration.ofSeconds(10));
		get(start(
				client(this.server.options().withMaxRetries(0)).get("/guilds/2").onErrorResume((ex) -> Mono.empty())));
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void aTokenThatIsRefusedDuringABackoffEndsTheCall() {
		this.server.answers(DOWN);
		CompletableFuture<JsonNode> answer = start(this.steady.get("/guilds/1"));
		this.time.awaitTimer(Duration.ofMillis(500), 1);
		this.steady.invalidateToken();
		this.time.advance(Duration.ofMillis(500));
		assertThat(catchThrowableOfType(InvalidTokenException.class, () -> get(answer))).isNotNull();
		assertThat(this.server.requests()).hasSize(1);
	}

}
