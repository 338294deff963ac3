package io.fluxer.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.fluxer.Snowflake;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RestTests {

	private static final String SECRET = "123456.VERYSECRETVERYSECRET";

	private final TestServer server = new TestServer();

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final List<String> hits = new ArrayList<>();

	private final List<String> waits = new ArrayList<>();

	private final List<Rest> clients = new ArrayList<>();

	private final Rest rest = client(this.server.options());

	private Rest client(RestOptions options) {
		Rest client = Rest.builder(options).rateLimitListener(new RateLimitListener() {

			@Override
			public void onHit(RateLimitScope scope, String route) {
				RestTests.this.hits.add(scope + " " + route);
			}

			@Override
			public void onWait(RateLimitScope scope, String route, Duration wait) {
				RestTests.this.waits.add(scope + " " + route + " " + wait.toMillis());
			}

		}).time(this.time, () -> this.time.now(TimeUnit.NANOSECONDS)).build();
		client.setToken(SECRET);
		this.clients.add(client);
		return client;
	}

	@AfterEach
	void close() {
		this.clients.forEach(Rest::close);
		this.server.close();
	}

	private static void eventually(Runnable assertion) {
		Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(assertion::run);
	}

	private static <T> CompletableFuture<T> start(Mono<T> call) {
		return call.toFuture();
	}

	private static <T> T get(CompletableFuture<T> future) {
		return Mono.fromFuture(future).block(Duration.ofSeconds(10));
	}

	@Test
	void sendsWhatEveryRequestCarries() {
		this.rest.get("/users/@me").block();
		TestServer.Request request = this.server.request(0);
		assertThat(request.method()).isEqualTo("GET");
		assertThat(request.uri()).isEqualTo("/v1/users/@me");
		assertThat(request.headers().get("Authorization")).isEqualTo("Bot " + SECRET);
		assertThat(request.headers().get("User-Agent")).startsWith("FluxerBot (Java, ").doesNotContain("$");
		assertThat(request.headers().get("Accept")).isEqualTo("application/json");
		assertThat(request.headers().getAll("Authorization")).hasSize(1);
	}

	@Test
	void sendsNoAuthorizationWithoutToken() {
		Rest anonymous = Rest.create(this.server.options());
		this.clients.add(anonymous);
		anonymous.get("/instance").block();
		assertThat(this.server.request(0).headers().contains("Authorization")).isFalse();
	}

	@Test
	void aNewTokenIsUsedFromThenOn() {
		this.rest.setToken(" Bearer other\r\n");
		this.rest.get("/users/@me").block();
		assertThat(this.server.request(0).headers().get("Authorization")).isEqualTo("Bearer other");
	}

	@Test
	void everyVerbSendsItsMethodAndBody() {
		record Body(String someName, String absent) {
		}
		Body body = new Body("x", null);
		this.rest.post("/a", body).block();
		this.rest.patch("/a", body).block();
		this.rest.put("/a", body).block();
		this.rest.putEmpty("/a").block();
		this.rest.deleteRoute("/a").block();
		this.rest.post("/a", null).block();
		assertThat(this.server.requests()).extracting(TestServer.Request::method)
			.containsExactly("POST", "PATCH", "PUT", "PUT", "DELETE", "POST");
		assertThat(this.server.requests()).extracting(TestServer.Request::text)
			.containsExactly("{\"some_name\":\"x\"}", "{\"some_name\":\"x\"}", "{\"some_name\":\"x\"}", "", "", "");
		assertThat(this.server.request(0).headers().get("Content-Type")).isEqualTo("application/json");
		assertThat(this.server.request(5).headers().contains("Content-Type")).isFalse();
	}

	@Test
	void readsClassesGenericTypesAndTrees() {
		record Thing(Snowflake id, String displayName) {
		}
		this.server.answer((request) -> TestServer.Reply.of(200,
				request.uri().endsWith("list") ? "[{\"id\":\"5\",\"display_name\":\"n\",\"more\":1}]"
						: "{\"id\":\"5\",\"display_name\":\"n\",\"more\":1}"));
		assertThat(this.rest.get("/one", Thing.class).block()).isEqualTo(new Thing(Snowflake.of(5), "n"));
		assertThat(this.rest.get("/list", new ParameterizedTypeReference<List<Thing>>() {
		}).block()).containsExactly(new Thing(Snowflake.of(5), "n"));
		JsonNode tree = this.rest.get("/one").block();
		assertThat(tree.path("more").asInt()).isEqualTo(1);
	}

	@Test
	void anEmptySuccessIsAnEmptyMono() {
		this.server.answers(TestServer.Reply.of(204, ""));
		assertThat(this.rest.post("/a", Map.of(), Object.class).blockOptional()).isEmpty();
		assertThat(this.rest.get("/a").blockOptional()).isEmpty();
	}

	@Test
	void aTrailingSlashOfTheAddressIsHarmless() {
		Rest slash = client(RestOptions.defaults().withApiUrl(this.server.url() + "//"));
		slash.get("/users/@me").block();
		slash.get("users/@me").block();
		assertThat(this.server.requests()).extracting(TestServer.Request::uri)
			.containsExactly("/v1/users/@me", "/v1/users/@me");
	}

	@Test
	void segmentsArriveAsTheyWereEncodedOnce() {
		this.rest.putEmpty(Routes.channelMessageReaction(1L, 2L, "👍")).block();
		this.rest.get(Routes.webhookExecute("7", "../x?y#z%2F")).block();
		this.rest.get("/users?name=a b&x=%41#f").block();
		assertThat(this.server.requests()).extracting(TestServer.Request::uri)
			.containsExactly("/v1/channels/1/messages/2/reactions/%F0%9F%91%8D", "/v1/webhooks/7/..%2Fx%3Fy%23z%252F",
					"/v1/users?name=a%20b&x=%41%23f");
	}

	@Test
	void aBlankRouteIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.rest.get(" "));
	}

	@Test
	void anApiErrorHasAllItsFields() {
		this.server.answers(TestServer.Reply
			.of(400, "{\"code\":\"INVALID_FORM_BODY\",\"message\":\"bad\",\"max_guild_roles\":250,"
					+ "\"errors\":[{\"path\":\"embeds.0.title\",\"message\":\"long\",\"code\":\"TOO_LONG\"},"
					+ "{\"path\":\"x\",\"message\":\"y\"},7]}")
			.header("X-Request-ID", "req-1"));
		FluxerApiException error = catchThrowableOfType(FluxerApiException.class,
				() -> this.rest.post("/channels/123456789/messages?secret=1", Map.of()).block());
		assertThat(error.code()).isEqualTo("INVALID_FORM_BODY");
		assertThat(error.message()).isEqualTo("bad");
		assertThat(error.statusCode()).isEqualTo(400);
		assertThat(error.errors()).containsExactly(new FieldError("embeds.0.title", "long", "TOO_LONG"),
				new FieldError("x", "y", null));
		assertThat(error.details().path("max_guild_roles").asInt()).isEqualTo(250);
		assertThat(error.method()).isEqualTo("POST");
		assertThat(error.route()).isEqualTo("/channels/:id/messages");
		assertThat(error.requestId()).isEqualTo("req-1");
		assertThat(error).hasMessage("POST /channels/:id/messages was answered with 400 INVALID_FORM_BODY: bad");
	}

	@Test
	void aPageOfAProxyIsAnHttpError() {
		this.server.answers(TestServer.Reply.of(502, "<html>" + "x".repeat(5000)).header("Content-Type", "text/html"));
		HttpException error = catchThrowableOfType(HttpException.class, () -> this.rest.get("/users/@me").block());
		assertThat(error.statusCode()).isEqualTo(502);
		assertThat(error.body()).startsWith("<html>x").hasSize(2000);
		assertThat(error.route()).isEqualTo("/users/@me");
		assertThat(error).hasMessageNotContaining("html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{\"message\":\"no code\"}", "null", "{\"code\":" })
	void anUnrecognizedBodyIsAnHttpError(String body) {
		this.server.answers(TestServer.Reply.of(404, body));
		HttpException error = catchThrowableOfType(HttpException.class,
				() -> this.rest.deleteRoute("/guilds/1").block());
		assertThat(error.statusCode()).isEqualTo(404);
		assertThat(error.body()).isEqualTo(body);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"id\":", "<html>", "[1]", "{} trailing" })
	void aSuccessWithBrokenJsonIsAJsonError(String body) {
		record Thing(String id) {
		}
		this.server.answers(TestServer.Reply.of(200, body));
		RestJsonException error = catchThrowableOfType(RestJsonException.class,
				() -> this.rest.get("/guilds/99", Thing.class).block());
		assertThat(error.route()).isEqualTo("/guilds/:id");
		assertThat(error.method()).isEqualTo("GET");
	}

	@Test
	void aBodyThatCannotBeWrittenIsAJsonErrorAndSendsNothing() {
		Map<String, Object> loop = new java.util.HashMap<>();
		loop.put("self", loop);
		assertThatExceptionOfType(RestJsonException.class).isThrownBy(() -> this.rest.post("/a", loop).block());
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void aRefusedRequestWaitsAndGoesAgain() {
		this.server.answers(TestServer.Reply.tooMany(0.4), TestServer.Reply.of(200, "{\"id\":\"1\"}"));
		CompletableFuture<JsonNode> answer = start(this.rest.post("/channels/1/messages", Map.of("content", "x")));
		eventually(() -> assertThat(this.rest.rateLimits().queued()).isEqualTo(1));
		this.time.advanceTimeBy(Duration.ofMillis(399));
		assertThat(this.rest.rateLimits().queued()).isEqualTo(1);
		this.time.advanceTimeBy(Duration.ofMillis(10));
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
			int sent = attempt;
			eventually(() -> {
				assertThat(this.server.requests()).hasSize(sent);
				assertThat(this.rest.rateLimits().queued()).isEqualTo(1);
			});
			this.time.advanceTimeBy(Duration.ofSeconds(1));
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
		eventually(() -> assertThat(this.rest.rateLimits().queued()).isEqualTo(1));
		this.time.advanceTimeBy(Duration.ofMillis(1990));
		assertThat(this.rest.rateLimits().queued()).isEqualTo(1);
		this.time.advanceTimeBy(Duration.ofMillis(20));
		get(answer);
		assertThat(this.hits).containsExactly("GLOBAL /users/:id");
	}

	@Test
	void aRefusalWithoutCodeWaitsForTheResetHeaders() {
		this.server.answers(TestServer.Reply.of(429, "{\"message\":\"x\"}")
			.header("X-RateLimit-Limit", "1")
			.header("X-RateLimit-Remaining", "0")
			.header("X-RateLimit-Reset-After", "3"), TestServer.Reply.of(200, "{}"));
		CompletableFuture<JsonNode> answer = start(this.rest.get("/users/1"));
		eventually(() -> assertThat(this.rest.rateLimits().queued()).isEqualTo(1));
		this.time.advanceTimeBy(Duration.ofMillis(2990));
		assertThat(this.rest.rateLimits().queued()).isEqualTo(1);
		this.time.advanceTimeBy(Duration.ofMillis(50));
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
		eventually(() -> assertThat(this.hits).containsExactly("GLOBAL /users/:id"));
		CompletableFuture<JsonNode> other = start(this.rest.get("/guilds/1"));
		assertThat(this.rest.rateLimits().queued()).isEqualTo(2);
		this.time.advanceTimeBy(Duration.ofSeconds(1));
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
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(this.rest.rateLimits().buckets()).isZero();
	}

	@Test
	void noAnswerInTimeIsATransportErrorAndCountsFromSending() {
		this.server.answers(TestServer.Reply.silence());
		CompletableFuture<JsonNode> answer = start(this.rest.get("/users/123"));
		CompletableFuture<JsonNode> waiting = start(this.rest.get("/users/123"));
		eventually(() -> assertThat(this.server.requests()).hasSize(1));
		this.time.advanceTimeBy(Duration.ofSeconds(15));
		RestTransportException error = catchThrowableOfType(RestTransportException.class, () -> get(answer));
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.TIMEOUT);
		assertThat(error.route()).isEqualTo("/users/:id");
		eventually(() -> assertThat(this.server.requests()).hasSize(2));
		assertThat(waiting).isNotDone();
	}

	@Test
	void aRefusedConnectionIsATransportError() throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}
		Rest nobody = client(RestOptions.defaults().withApiUrl("http://127.0.0.1:" + port));
		RestTransportException error = catchThrowableOfType(RestTransportException.class,
				() -> nobody.get("/webhooks/99887766/WEBHOOKSECRET?a=b").block());
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.CONNECT);
		assertThat(error.method()).isEqualTo("GET");
		assertThat(error).hasMessage("GET /webhooks/:id/:token failed: no connection could be made");
		assertNowhere(error, "WEBHOOKSECRET");
		assertNowhere(error, "99887766");
	}

	@Test
	void anUnknownHostIsATransportError() {
		Rest nobody = client(RestOptions.defaults().withApiUrl("http://no-such-host.invalid"));
		RestTransportException error = catchThrowableOfType(RestTransportException.class,
				() -> nobody.get("/users/@me").block());
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.UNKNOWN_HOST);
	}

	private static void assertNowhere(Throwable error, String secret) {
		java.io.StringWriter trace = new java.io.StringWriter();
		error.printStackTrace(new java.io.PrintWriter(trace));
		assertThat(trace.toString()).doesNotContain(secret);
	}

	@Test
	void aConnectionThatBreaksBeforeTheReplyIsTriedAgainIfThatIsHarmless() {
		this.server.answers(TestServer.Reply.cutOff(), TestServer.Reply.of(200, "{}"));
		this.rest.get("/users/1").block();
		assertThat(this.server.requests()).hasSize(2);
		this.server.requests().clear();
		this.server.answers(TestServer.Reply.cutOff());
		RestTransportException error = catchThrowableOfType(RestTransportException.class,
				() -> this.rest.deleteRoute("/users/1").block());
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.CONNECTION_LOST);
		assertThat(this.server.requests()).hasSize(4);
	}

	@Test
	void aBrokenConnectionNeverRepeatsAPost() {
		this.server.answers(TestServer.Reply.cutOff(), TestServer.Reply.of(200, "{}"));
		RestTransportException error = catchThrowableOfType(RestTransportException.class,
				() -> this.rest.post("/channels/4455667788/messages", Map.of()).block());
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.CONNECTION_LOST);
		assertNowhere(error, "4455667788");
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void aRefusedTokenFailsFastAfterOneSharedCheck() {
		this.server.answers(TestServer.Reply.unauthorized());
		List<Throwable> errors = new java.util.concurrent.CopyOnWriteArrayList<>();
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
		this.time.advanceTimeBy(Duration.ofSeconds(61));
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
		this.clients.add(anonymous);
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
			.withThrowableOfType(java.util.concurrent.ExecutionException.class)
			.withCauseInstanceOf(InvalidTokenException.class);
		assertThat(this.rest.rateLimits().queued()).isZero();
	}

	@Test
	void aPlainServerBehindASecureAddressIsATlsError() {
		Rest secure = client(RestOptions.defaults().withApiUrl(this.server.url().replace("http:", "https:")));
		RestTransportException error = catchThrowableOfType(RestTransportException.class,
				() -> secure.get("/users/@me").block());
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.TLS);
	}

	@Test
	void aRedirectIsNotFollowed() {
		this.server.answers(TestServer.Reply.of(302, "").header("Location", this.server.url() + "/elsewhere"));
		Rest following = Rest.builder(this.server.options())
			.httpClient((client) -> client.followRedirect(true))
			.build();
		this.clients.add(following);
		HttpException error = catchThrowableOfType(HttpException.class, () -> following.get("/users/@me").block());
		assertThat(error.statusCode()).isEqualTo(302);
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void anAnswerThatIsTooLargeIsATransportError() {
		this.server.answers(TestServer.Reply.of(200, "x".repeat(16 * 1024 * 1024 + 1)));
		RestTransportException error = catchThrowableOfType(RestTransportException.class,
				() -> this.rest.post("/guilds/1", null).block());
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.TOO_LARGE);
	}

	@Test
	void anErrorOfAFilterFreesTheSlot() {
		Rest broken = Rest.builder(this.server.options())
			.webClientBuilder(WebClient.builder().filter((request, next) -> {
				throw new IllegalStateException("broken");
			}))
			.build();
		this.clients.add(broken);
		for (int call = 0; call < 3; call++) {
			RestTransportException error = catchThrowableOfType(RestTransportException.class,
					() -> broken.get("/guilds/1").block(Duration.ofSeconds(5)));
			assertThat(error.reason()).isEqualTo(RestTransportException.Reason.OTHER);
		}
	}

	@Test
	void blockingVerbsReturnTheValueOrThrow() {
		this.server.answers(TestServer.Reply.of(200, "{\"id\":\"4\"}"), TestServer.Reply.of(404, ""));
		assertThat(this.rest.blocking().get("/guilds/1").path("id").asString()).isEqualTo("4");
		assertThatExceptionOfType(HttpException.class).isThrownBy(() -> this.rest.blocking().deleteRoute("/guilds/1"));
	}

	@Test
	void blockingVerbsRefuseThreadsThatMustNotBlock() {
		Mono<JsonNode> call = this.rest.get("/guilds/1").map((answer) -> this.rest.blocking().get("/guilds/2"));
		assertThatIllegalStateException().isThrownBy(call::block).withMessageContaining("must not wait");
	}

	@Test
	void aCancelledCallGivesItsPlaceBack() {
		this.server.answers(TestServer.Reply.silence());
		start(this.rest.get("/guilds/1"));
		eventually(() -> assertThat(this.server.requests()).hasSize(1));
		CompletableFuture<JsonNode> second = start(this.rest.get("/guilds/1"));
		assertThat(this.rest.rateLimits().queued()).isEqualTo(1);
		second.cancel(true);
		assertThat(this.rest.rateLimits().queued()).isZero();
	}

	@Test
	void startsFromACloneOfTheGivenBuilder() {
		WebClient.Builder builder = WebClient.builder()
			.defaultHeader("X-Mine", "1")
			.baseUrl("http://elsewhere.invalid");
		Rest custom = Rest.builder(this.server.options()).webClientBuilder(builder).build();
		this.clients.add(custom);
		custom.get("/a").block();
		assertThat(this.server.request(0).headers().get("X-Mine")).isEqualTo("1");
	}

	@Test
	void multipartCarriesPayloadAndFiles() {
		MultipartPayload payload = new MultipartPayload(Map.of("content", "hi"),
				List.of(FileUpload.of("a \"b\".txt", "one".getBytes(StandardCharsets.UTF_8)).describedAs("words"),
						FileUpload.of("ü\r\nX: y.bin", new byte[100_000])));
		this.rest.postMultipart("/channels/1/messages", payload).block();
		TestServer.Request request = this.server.request(0);
		assertThat(request.headers().get("Content-Type")).startsWith("multipart/form-data").contains("boundary=");
		assertThat(request.text())
			.contains("name=\"payload_json\"",
					"{\"content\":\"hi\",\"attachments\":["
							+ "{\"id\":0,\"filename\":\"a \\\"b\\\".txt\",\"description\":\"words\"},"
							+ "{\"id\":1,\"filename\":\"ü\\r\\nX: y.bin\"}]}",
					"name=\"files[0]\"", "filename=\"a %22b%22.txt\"", "name=\"files[1]\"", "\r\n\r\none\r\n")
			.doesNotContain("\r\nX: y");
		assertThat(request.text()).contains("filename=\"ü%0D%0AX: y.bin\"");
		assertThat(request.body().length).isBetween(100_000, 102_000);
	}

	@Test
	void multipartKeepsAttachmentsThatAreGivenAndLeavesOutAnAbsentPayload() {
		FileUpload file = FileUpload.of("a.txt", new byte[] { 'x' });
		this.rest.patchMultipart("/a", new MultipartPayload(Map.of("attachments", List.of()), List.of(file))).block();
		this.rest.postMultipart("/a", new MultipartPayload(null, List.of(file))).block();
		assertThat(this.server.request(0).method()).isEqualTo("PATCH");
		assertThat(this.server.request(0).text()).contains("{\"attachments\":[]}");
		assertThat(this.server.request(1).text()).doesNotContain("payload_json").contains("files[0]");
	}

	@Test
	void filesThatCanBeOpenedAgainAreSentAgain() {
		this.server.answers(TestServer.Reply.tooMany(0.1), TestServer.Reply.of(200, "{}"));
		FileUpload file = FileUpload.of("a.txt",
				() -> new ByteArrayInputStream("again".getBytes(StandardCharsets.UTF_8)));
		CompletableFuture<JsonNode> answer = start(
				this.rest.postMultipart("/channels/1/messages", new MultipartPayload(null, List.of(file))));
		eventually(() -> assertThat(this.rest.rateLimits().queued()).isEqualTo(1));
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		get(answer);
		assertThat(this.server.requests()).hasSize(2)
			.allSatisfy((request) -> assertThat(request.text()).contains("\r\nagain\r\n"));
	}

	@Test
	void aOneShotStreamIsNotSentAgainAndTheErrorSaysSo() {
		this.server.answers(TestServer.Reply.tooMany(0.1));
		FileUpload file = FileUpload.oneShot("a.txt", new ByteArrayInputStream(new byte[] { 'x' }));
		Mono<JsonNode> call = this.rest.postMultipart("/channels/1/messages",
				new MultipartPayload(null, List.of(file)));
		assertThatExceptionOfType(RateLimitException.class).isThrownBy(call::block).withMessageContaining("one-shot");
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void aFileThatCannotBeReadIsNamed() {
		FileUpload file = FileUpload.of(Path.of("/nowhere/at-all/missing.txt"));
		Mono<JsonNode> call = this.rest.postMultipart("/channels/1/messages",
				new MultipartPayload(null, List.of(file)));
		RestTransportException error = catchThrowableOfType(RestTransportException.class, call::block);
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.UPLOAD);
		assertThat(error).hasMessageContaining("missing.txt");
	}

	@Test
	void anUploadTimesOutWhenNothingMoves() {
		this.server.answers(TestServer.Reply.silence());
		FileUpload file = FileUpload.of("a.txt", new byte[] { 'x' });
		CompletableFuture<JsonNode> call = start(
				this.rest.postMultipart("/channels/1/messages", new MultipartPayload(null, List.of(file))));
		eventually(() -> assertThat(this.server.requests()).hasSize(1));
		eventually(() -> {
			this.time.advanceTimeBy(Duration.ofSeconds(15));
			assertThat(call).isDone();
		});
		RestTransportException error = catchThrowableOfType(RestTransportException.class, () -> get(call));
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.TIMEOUT);
	}

	@Test
	void aThousandCallsAtOnceFitThePool() {
		Set<String> uris = java.util.concurrent.ConcurrentHashMap.newKeySet();
		Rest open = client(this.server.options().withGlobalRateLimit(100_000));
		this.server.answer((request) -> {
			uris.add(request.uri());
			return TestServer.Reply.of(200, "{}");
		});
		Flux.range(0, 1000).flatMap((id) -> open.get("/guilds/" + id), 1000).blockLast(Duration.ofSeconds(30));
		assertThat(uris).hasSize(1000);
	}

}
