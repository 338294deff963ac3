package io.fluxer.rest;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RestDeadlineTests extends AbstractRestTests {

	private static final Map<String, String> MESSAGE = Map.of("content", "x", "nonce", "n");

	/** One slot each 2 s, and how many of the given number are left. */
	private static TestServer.Reply slots(int limit, int remaining) {
		return TestServer.Reply.of(200, "{}")
			.header("X-RateLimit-Limit", Integer.toString(limit))
			.header("X-RateLimit-Remaining", Integer.toString(remaining))
			.header("X-RateLimit-Reset-After", Integer.toString(2 * (limit - remaining)))
			.header("X-RateLimit-Bucket", "aa");
	}

	private Rest within(Duration deadline) {
		return this.rest.with(RequestOptions.none().withDeadline(deadline));
	}

	private static Mono<JsonNode> message(Rest client) {
		return client.post("/channels/1/messages", MESSAGE);
	}

	private static RateLimitException refusal(Mono<?> call) {
		return catchThrowableOfType(RateLimitException.class, () -> call.block(Duration.ofSeconds(10)));
	}

	private void spendTheBucket() {
		this.server.answers(slots(1, 0));
		message(this.rest).block();
		this.server.requests().clear();
	}

	@Test
	void aCallWhoseSlotComesAfterItsDeadlineFailsAtOnceAndSaysWhenToComeBack() {
		spendTheBucket();
		RateLimitException error = refusal(message(within(Duration.ofMillis(1900))));
		assertThat(error.retryAfter()).isBetween(Duration.ofMillis(1999), Duration.ofMillis(2010));
		assertThat(error.wasSent()).isFalse();
		assertThat(error.global()).isFalse();
		assertThat(error.isRetryable()).isTrue();
		assertThat(error).hasMessageContaining("POST /channels/:id/messages was not sent")
			.hasMessageContaining("this client keeps")
			.hasMessageNotContaining("429");
		assertThat(this.server.requests()).isEmpty();
		assertThat(this.rest.rateLimits().queued()).isZero();
	}

	@Test
	void aCallWhoseSlotComesInTimeWaitsForIt() {
		spendTheBucket();
		CompletableFuture<JsonNode> answer = start(message(within(Duration.ofMillis(2100))));
		assertThat(this.rest.rateLimits().queued()).isEqualTo(1);
		this.time.advance(Duration.ofMillis(2020));
		get(answer);
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void thoseThatWaitBeforeACallCount() {
		spendTheBucket();
		start(message(this.rest));
		start(message(this.rest));
		assertThat(this.rest.rateLimits().queued()).isEqualTo(2);
		RateLimitException error = refusal(message(within(Duration.ofSeconds(5))));
		assertThat(error.retryAfter()).isBetween(Duration.ofMillis(5999), Duration.ofMillis(6010));
		assertThat(this.rest.rateLimits().queued()).isEqualTo(2);
	}

	@Test
	void theLongestWaitOfTheOptionsHoldsForEveryCall() {
		Rest impatient = client(this.server.options().withMaxWait(Duration.ofSeconds(1)));
		this.server.answers(slots(1, 0));
		message(impatient).block();
		assertThat(refusal(message(impatient)).retryAfter()).isBetween(Duration.ofMillis(1999),
				Duration.ofMillis(2010));
		this.time.advance(Duration.ofMillis(1500));
		CompletableFuture<JsonNode> answer = start(message(impatient));
		this.time.advance(Duration.ofMillis(600));
		get(answer);
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void noWaitAtAllIsFineForACallThatNeedsNone() {
		Rest impatient = client(this.server.options().withMaxWait(Duration.ZERO));
		get(start(impatient.get("/guilds/1")));
		this.server.answers(TestServer.Reply.silence());
		start(impatient.get("/guilds/2"));
		eventually(() -> assertThat(this.server.requests()).hasSize(2));
		this.server.answers(TestServer.Reply.of(200, "{}"));
		get(start(impatient.get("/guilds/3")));
	}

	@Test
	void theWaitsOfOneCallAreBoundedTogether() {
		Rest impatient = client(this.server.options().withMaxWait(Duration.ofSeconds(1)));
		this.server.answers(TestServer.Reply.tooMany(0.6));
		CompletableFuture<JsonNode> answer = start(message(impatient));
		this.time.awaitTimer(Duration.ofMillis(605), 1);
		this.time.advance(Duration.ofMillis(700));
		RateLimitException error = catchThrowableOfType(RateLimitException.class, () -> get(answer));
		assertThat(error.retryAfter()).isBetween(Duration.ofMillis(600), Duration.ofMillis(610));
		assertThat(error.wasSent()).isTrue();
		assertThat(error).hasMessageContaining("was not sent again").hasCauseInstanceOf(RateLimitException.class);
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void anEstimateThatProvesTooGoodEndsAtTheDeadline() {
		// The first request tells the limit of the route, so nothing is known before.
		this.server.answers(TestServer.Reply.silence());
		start(message(this.rest));
		CompletableFuture<JsonNode> answer = start(message(within(Duration.ofSeconds(3))));
		this.time.advance(Duration.ofMillis(2999));
		assertThat(answer).isNotDone();
		this.time.advance(Duration.ofMillis(1));
		RateLimitException error = catchThrowableOfType(RateLimitException.class, () -> get(answer));
		assertThat(error.retryAfter()).isEqualTo(Duration.ofSeconds(1));
		assertThat(this.rest.rateLimits().queued()).isZero();
	}

	@Test
	void aDeadlineDuringTheRequestIsATimeoutAndLosesTheSlot() {
		this.server.answers(slots(2, 1));
		message(this.rest).block();
		this.server.answers(TestServer.Reply.silence());
		CompletableFuture<JsonNode> answer = start(message(within(Duration.ofSeconds(1))));
		eventually(() -> assertThat(this.server.requests()).hasSize(2));
		this.time.advance(Duration.ofSeconds(1));
		RestTransportException error = catchThrowableOfType(RestTransportException.class, () -> get(answer));
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.TIMEOUT);
		assertThat(error).hasMessageContaining("deadline of the call");
		assertThat(this.server.requests()).hasSize(2);
		assertThat(refusal(message(within(Duration.ofMillis(100)))).wasSent()).isFalse();
	}

	@Test
	void aRetryThatWouldComeAfterTheDeadlineIsNotWaitedFor() {
		this.server.answers(TestServer.Reply.of(503, "").header("Retry-After", "5"));
		HttpException error = catchThrowableOfType(HttpException.class,
				() -> within(Duration.ofSeconds(5)).get("/guilds/1").block(Duration.ofSeconds(10)));
		assertThat(error.retryAfter()).isEqualTo(Duration.ofSeconds(5));
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void backoffsCountForTheDeadline() {
		this.server.answers(TestServer.Reply.of(503, "").header("Retry-After", "5"));
		CompletableFuture<JsonNode> answer = start(within(Duration.ofSeconds(9)).get("/guilds/1"));
		this.time.awaitTimer(Duration.ofSeconds(5), 1);
		this.time.advance(Duration.ofSeconds(5));
		assertThat(catchThrowableOfType(HttpException.class, () -> get(answer)).statusCode()).isEqualTo(503);
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void aCheckOfTheTokenCountsForTheDeadlineAndGoesOnForOthers() {
		this.server.answer((request) -> request.uri().endsWith("/users/@me") ? TestServer.Reply.silence()
				: TestServer.Reply.unauthorized());
		CompletableFuture<JsonNode> hasty = start(within(Duration.ofSeconds(1)).get("/guilds/1"));
		CompletableFuture<JsonNode> patient = start(this.rest.get("/channels/1"));
		eventually(() -> assertThat(this.server.requests()).hasSize(3));
		this.time.awaitTimer(Duration.ofSeconds(1), 2);
		this.time.advance(Duration.ofSeconds(1));
		assertThat(catchThrowableOfType(FluxerApiException.class, () -> get(hasty)).code())
			.isEqualTo(ErrorCodes.UNAUTHORIZED);
		assertThat(patient).isNotDone();
		this.time.advance(Duration.ofSeconds(15));
		assertThat(catchThrowableOfType(FluxerApiException.class, () -> get(patient)).code())
			.isEqualTo(ErrorCodes.UNAUTHORIZED);
		assertThat(this.server.requests()).hasSize(3);
	}

	@Test
	void aDeadlineIsCountedAnewForEachSubscription() {
		Mono<JsonNode> call = within(Duration.ofSeconds(1)).get("/guilds/1");
		get(start(call));
		this.time.advance(Duration.ofSeconds(2));
		get(start(call));
		assertThat(this.server.requests()).hasSize(2);
	}

}
