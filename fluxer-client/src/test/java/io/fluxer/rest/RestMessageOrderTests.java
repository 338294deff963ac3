package io.fluxer.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Messages of one channel, of which one after the other is created.
 */
class RestMessageOrderTests extends AbstractRestTests {

	private static final String PATH = "/channels/1/messages";

	private static final Duration BACKOFF = Duration.ofMillis(400);

	private final Rest ordered = client(
			this.server.options().withRetry(new RetryOptions(BACKOFF, Duration.ofSeconds(10), 0)));

	private final List<String> sent = new CopyOnWriteArrayList<>();

	private volatile Function<String, TestServer.Reply> answers = (content) -> known("aa");

	RestMessageOrderTests() {
		this.server.answer((request) -> {
			if (!request.method().equals("POST")) {
				return TestServer.Reply.of(200, "{}");
			}
			String content = FluxerJson.mapper().readTree(request.body()).path("content").asString();
			this.sent.add(content);
			return this.answers.apply(content);
		});
		// Without an answer the limiter would send one at a time in any case.
		get(start(send("known")));
		this.sent.clear();
	}

	/** An answer that leaves room for many more. */
	private static TestServer.Reply known(String bucket) {
		return room(TestServer.Reply.of(200, "{}"), bucket);
	}

	private static TestServer.Reply room(TestServer.Reply reply, String bucket) {
		return reply.header("X-RateLimit-Limit", "100")
			.header("X-RateLimit-Remaining", "99")
			.header("X-RateLimit-Reset-After", "0.1")
			.header("X-RateLimit-Bucket", bucket);
	}

	private Mono<JsonNode> send(String content) {
		return send(this.ordered, content);
	}

	private static Mono<JsonNode> send(Rest client, String content) {
		return client.post(PATH, Map.of("content", content, "nonce", content));
	}

	/** The first request with a content is answered otherwise than all others. */
	private void first(String content, TestServer.Reply reply) {
		this.answers = (other) -> (other.equals(content) && this.sent.indexOf(content) == this.sent.size() - 1) ? reply
				: known("aa");
	}

	private void awaitSent(String... contents) {
		eventually(() -> assertThat(this.sent).containsExactly(contents));
	}

	@Test
	void theNextIsSentOnceTheOneBeforeHasEnded() {
		first("1", TestServer.Reply.silence());
		Disposable held = send("1").subscribe();
		CompletableFuture<JsonNode> second = start(send("2"));
		CompletableFuture<JsonNode> third = start(send("3"));
		awaitSent("1");
		assertThat(this.ordered.rateLimits().queued()).isEqualTo(2);
		get(start(this.ordered.post("/channels/2/messages", Map.of("content", "elsewhere"))));
		get(start(this.ordered.patch("/channels/1/messages/5", Map.of("content", "edited"))));
		get(start(this.ordered.post("/webhooks/1/token", Map.of("content", "of a webhook"))));
		assertThat(this.sent).containsExactly("1", "elsewhere", "of a webhook");
		held.dispose();
		get(second);
		get(third);
		assertThat(this.sent).endsWith("2", "3");
	}

	@Test
	void aMessageKeepsItsPlaceUntilItsLastAttempt() {
		first("1", TestServer.Reply.of(502, ""));
		CompletableFuture<JsonNode> first = start(send("1"));
		CompletableFuture<JsonNode> second = start(send("2"));
		awaitSent("1");
		awaitBackoff();
		assertThat(this.sent).containsExactly("1");
		this.time.advance(Duration.ofSeconds(1));
		get(first);
		get(second);
		assertThat(this.sent).containsExactly("1", "1", "2");
	}

	/** The call has its answer and waits before its next attempt. */
	private void awaitBackoff() {
		this.time.awaitTimer(BACKOFF, 1);
		assertThat(this.ordered.rateLimits().queued()).isOne();
	}

	@Test
	void aMessageThatIsCancelledBetweenItsAttemptsLetsTheNextGo() {
		first("1", TestServer.Reply.of(502, ""));
		Disposable first = send("1").subscribe();
		CompletableFuture<JsonNode> second = start(send("2"));
		awaitSent("1");
		awaitBackoff();
		first.dispose();
		get(second);
		assertThat(this.sent).containsExactly("1", "2");
	}

	@Test
	void aMessageThatIsCancelledInTheQueueLeavesItAtOnce() {
		first("1", TestServer.Reply.silence());
		Disposable held = send("1").subscribe();
		Disposable second = send("2").subscribe();
		CompletableFuture<JsonNode> third = start(send("3"));
		second.dispose();
		assertThat(this.ordered.rateLimits().queued()).isOne();
		held.dispose();
		get(third);
		assertThat(this.sent).doesNotContain("2");
	}

	@Test
	void theQueueCountsForTheDeadlineAndNotForTheTimeoutOfTheRequest() {
		first("1", TestServer.Reply.silence());
		Disposable held = send("1").subscribe();
		Rest hasty = this.ordered.with(RequestOptions.none().withDeadline(Duration.ofSeconds(3)));
		CompletableFuture<JsonNode> second = start(send(hasty, "2"));
		CompletableFuture<JsonNode> third = start(send("3"));
		awaitSent("1");
		this.time.advance(Duration.ofSeconds(4));
		assertThat(catchThrowableOfType(RateLimitException.class, () -> get(second)).wasSent()).isFalse();
		this.time.advance(Duration.ofSeconds(10));
		held.dispose();
		awaitSent("1", "3");
		get(third);
	}

	@ParameterizedTest
	@EnumSource
	void noCallerThatFailsHoldsUpTheNext(Failure failure) {
		if (failure == Failure.ERROR) {
			first("1", TestServer.Reply.of(403, "{\"code\":\"MISSING_PERMISSIONS\",\"message\":\"no\"}"));
		}
		send("1").subscribe(new BaseSubscriber<>() {

			@Override
			protected void hookOnSubscribe(Subscription subscription) {
				subscription.request(1);
			}

			@Override
			protected void hookOnNext(JsonNode value) {
				failure.raise();
			}

			@Override
			protected void hookOnError(Throwable error) {
				failure.raise();
			}

		});
		get(start(send("2")));
		assertThat(this.sent).containsExactly("1", "2");
	}

	@Test
	void aServerThatRenamesTheBucketStopsAndDisordersNothing() {
		first("1", room(TestServer.Reply.of(502, ""), "renamed"));
		CompletableFuture<JsonNode> first = start(send("1"));
		CompletableFuture<JsonNode> second = start(send("2"));
		awaitSent("1");
		awaitBackoff();
		CompletableFuture<JsonNode> third = start(send("3"));
		this.answers = (content) -> known("renamed");
		this.time.advance(Duration.ofSeconds(1));
		get(first);
		get(second);
		get(third);
		assertThat(this.sent).containsExactly("1", "1", "2", "3");
	}

	@Test
	void aTokenOfAnotherKindStopsNothing() {
		first("1", TestServer.Reply.of(502, ""));
		CompletableFuture<JsonNode> first = start(send("1"));
		CompletableFuture<JsonNode> second = start(send("2"));
		awaitSent("1");
		awaitBackoff();
		this.ordered.setToken("Bearer other");
		this.time.advance(Duration.ofSeconds(1));
		get(first);
		get(second);
		assertThat(this.sent).containsExactly("1", "1", "2");
	}

	@Test
	void callsThatHaveToAskAgainKeepTheirOrder() {
		AtomicLong clock = new AtomicLong();
		List<CompletableFuture<JsonNode>> calls = new CopyOnWriteArrayList<>();
		AtomicReference<Runnable> asOneIsSent = new AtomicReference<>(() -> {
		});
		Rest client = closeLater(Rest.builder(this.server.options())
			.time(this.time, clock::get)
			.webClientBuilder(WebClient.builder().filter((request, next) -> {
				asOneIsSent.getAndSet(() -> {
				}).run();
				return next.exchange(request);
			}))
			.build());
		client.setToken(SECRET);
		this.answers = (content) -> TestServer.Reply.of(200, "{}")
			.header("X-RateLimit-Limit", "1")
			.header("X-RateLimit-Remaining", "0")
			.header("X-RateLimit-Reset-After", "10");
		get(start(send(client, "1")));
		for (int number = 2; number < 8; number++) {
			calls.add(start(send(client, Integer.toString(number))));
		}
		assertThat(client.rateLimits().queued()).isEqualTo(6);
		this.answers = (content) -> known("aa");
		clock.addAndGet(Duration.ofSeconds(11).toNanos());
		// Called while the second has asked again and the third has not.
		asOneIsSent.set(() -> calls.add(start(send(client, "8"))));
		client.rateLimits().recall();
		eventually(() -> assertThat(this.sent).hasSize(8));
		calls.forEach(AbstractRestTests::get);
		assertThat(this.sent).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
	}

	@Test
	void messagesThatFailForTheirTokenLeaveTheQueue() {
		first("1", TestServer.Reply.silence());
		Disposable held = send("1").subscribe();
		awaitSent("1");
		List<CompletableFuture<JsonNode>> waiting = List.of(start(send("2")), start(send("3")));
		this.ordered.invalidateToken();
		waiting.forEach((call) -> assertThatExceptionOfType(InvalidTokenException.class).isThrownBy(() -> get(call)));
		assertThat(this.ordered.rateLimits().queued()).isZero();
		this.ordered.setToken("another");
		CompletableFuture<JsonNode> next = start(send("4"));
		held.dispose();
		get(next);
		assertThat(this.sent).containsExactly("1", "4");
	}

	@Test
	void aMessageInPreparationKeepsItsPlace() {
		Sinks.One<String> prepared = Sinks.one();
		CompletableFuture<JsonNode> first = start(
				this.ordered.keepingPlace(PATH, prepared.asMono().flatMap((content) -> send(content))));
		CompletableFuture<JsonNode> second = start(send("2"));
		assertThat(this.ordered.rateLimits().queued()).isEqualTo(2);
		get(start(this.ordered.post("/channels/2/messages", Map.of("content", "elsewhere"))));
		prepared.tryEmitValue("1").orThrow();
		get(first);
		get(second);
		assertThat(this.sent).containsExactly("elsewhere", "1", "2");
	}

	@ParameterizedTest
	@EnumSource
	void aPreparationThatFailsLetsTheNextGo(Failure failure) {
		Mono<JsonNode> first = this.ordered.keepingPlace(PATH, Mono.fromRunnable(failure::raise));
		assertThat(first.materialize().block()).satisfies((signal) -> assertThat(signal.isOnError()).isTrue());
		get(start(send("2")));
		assertThat(this.ordered.rateLimits().queued()).isZero();
	}

	@Test
	void aPreparationThatIsCancelledLetsTheNextGo() {
		Disposable first = this.ordered.keepingPlace(PATH, Mono.never()).subscribe();
		CompletableFuture<JsonNode> second = start(send("2"));
		assertThat(this.sent).isEmpty();
		first.dispose();
		get(second);
	}

	@Test
	void workThatSendsTwoMessagesHasThemOneAfterTheOther() {
		Mono<JsonNode> two = this.ordered.keepingPlace(PATH,
				Mono.zip(send("1"), send("2")).map((both) -> both.getT1()));
		CompletableFuture<JsonNode> first = start(two);
		get(first);
		get(start(send("3")));
		assertThat(this.sent).containsExactly("1", "2", "3");
		assertThat(this.ordered.rateLimits().queued()).isZero();
	}

	@Test
	void withoutTheOptionMessagesGoSideBySide() {
		Rest unordered = client(this.server.options().withOrderedMessages(false));
		get(start(send(unordered, "known")));
		this.sent.clear();
		first("1", TestServer.Reply.silence());
		Disposable held = send(unordered, "1").subscribe();
		awaitSent("1");
		get(start(send(unordered, "2")));
		get(start(unordered.keepingPlace(PATH, send(unordered, "3"))));
		held.dispose();
		assertThat(this.sent).containsExactly("1", "2", "3");
	}

	@Test
	void messagesThatWaitForTheAddressOfAnInstanceKeepTheirOrder() {
		String origin = this.server.url().replace("/v1", "");
		List<CompletableFuture<JsonNode>> calls = new CopyOnWriteArrayList<>();
		AtomicReference<Runnable> asTheFirstIsSent = new AtomicReference<>(() -> {
		});
		Rest ofInstance = closeLater(builder(RestOptions.defaults().withInstance(origin))
			.webClientBuilder(WebClient.builder().filter((request, next) -> {
				if (request.method() == HttpMethod.POST) {
					asTheFirstIsSent.getAndSet(() -> {
					}).run();
				}
				return next.exchange(request);
			}))
			.build());
		ofInstance.setToken(SECRET);
		CountDownLatch called = new CountDownLatch(1);
		// The address is known by then, and told to the first caller only.
		asTheFirstIsSent.set(() -> {
			await(called);
			calls.add(start(send(ofInstance, "20")));
		});
		this.server.answer((request) -> {
			if (!request.uri().endsWith("/.well-known/fluxer")) {
				this.sent.add(FluxerJson.mapper().readTree(request.body()).path("content").asString());
				return known("aa");
			}
			return TestServer.Reply.of(200, "{\"endpoints\":{\"api\":\"" + this.server.url() + "\"}}");
		});
		for (int number = 1; number < 20; number++) {
			calls.add(start(send(ofInstance, Integer.toString(number))));
		}
		called.countDown();
		eventually(() -> assertThat(this.sent).hasSize(20));
		calls.forEach(AbstractRestTests::get);
		assertThat(this.sent).extracting(Integer::valueOf).isSorted();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	enum Failure {

		EXCEPTION {
			@Override
			void raise() {
				throw new IllegalStateException("of the caller");
			}
		},

		ERROR {
			@Override
			void raise() {
				throw new NoClassDefFoundError("of the caller");
			}
		},

		FATAL {
			@Override
			void raise() {
				throw new StackOverflowError("of the caller");
			}
		};

		abstract void raise();

	}

}
