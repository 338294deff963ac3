package io.fluxer.rest;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.fluxer.json.FluxerJson;
import io.netty.handler.ssl.SslClosedEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RestErrorTests extends AbstractRestTests {

	private final Rest once = client(this.server.options().withMaxRetries(0));

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
	void blockingThrowsTheErrorItself() {
		this.server.answers(TestServer.Reply.of(404, "{\"code\":\"UNKNOWN_GUILD\",\"message\":\"\"}"));
		assertThatExceptionOfType(FluxerApiException.class).isThrownBy(() -> this.rest.get("/guilds/1").block())
			.withNoCause()
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCodes.UNKNOWN_GUILD));
	}

	@Test
	void anApiErrorKeepsNoMoreOfAHugeBodyThanItsBounds() {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("code", "C".repeat(10_000));
		body.put("message", "m".repeat(10_000));
		body.put("errors",
				IntStream.range(0, 10_000).mapToObj((index) -> Map.of("path", "p" + index, "message", "x")).toList());
		body.put("first", 1);
		body.put("huge", "y".repeat(1_000_000));
		body.put("nested", List.of("z".repeat(5000)));
		body.put("nested_again", List.of("z".repeat(5000)));
		body.put("last", 2);
		this.server.answers(TestServer.Reply.of(400, FluxerJson.mapper().writeValueAsString(body)));
		FluxerApiException error = catchThrowableOfType(FluxerApiException.class,
				() -> this.rest.post("/channels/1/messages", Map.of()).block());
		assertThat(error.errors()).hasSize(50).endsWith(new FieldError("p49", "x", null));
		assertThat(error.details().propertyNames()).containsExactly("first", "nested", "last");
		assertThat(error.code()).hasSize(500);
		assertThat(error.message()).hasSize(500);
		assertThat(error.getMessage()).hasSizeLessThan(1100);
	}

	@Test
	void theSlowmodeOfAChannelSaysHowLongToWait() {
		this.server.answers(
				TestServer.Reply.of(400, "{\"code\":\"SLOWMODE_RATE_LIMITED\",\"message\":\"\",\"retry_after\":4.25}")
					.header("Retry-After", "5"),
				TestServer.Reply.of(423, "{\"code\":\"GENERAL_ERROR\",\"message\":\"\"}").header("Retry-After", "1"),
				TestServer.Reply.of(403, "{\"code\":\"MISSING_ACCESS\",\"message\":\"\",\"retry_after\":-1}"));
		FluxerApiException slowmode = failure();
		assertThat(slowmode.code()).isEqualTo(ErrorCodes.SLOWMODE_RATE_LIMITED);
		assertThat(slowmode.retryAfter()).isEqualTo(Duration.ofMillis(4250));
		assertThat(slowmode.isRetryable()).isTrue();
		FluxerApiException locked = failure();
		assertThat(locked.retryAfter()).isEqualTo(Duration.ofSeconds(1));
		assertThat(locked.isRetryable()).isTrue();
		FluxerApiException denied = failure();
		assertThat(denied.retryAfter()).isNull();
		assertThat(denied.isRetryable()).isFalse();
		assertThat(this.server.requests()).hasSize(3);
	}

	private FluxerApiException failure() {
		return catchThrowableOfType(FluxerApiException.class,
				() -> this.rest.post("/channels/1/messages", Map.of("nonce", "n")).block(Duration.ofSeconds(10)));
	}

	@ParameterizedTest
	@CsvSource({ "400, false", "404, false", "409, false", "423, true", "500, true", "501, false", "502, true",
			"503, true", "522, true" })
	void errorsThatMayPassAreRetryable(int status, boolean retryable) {
		this.server.answers(TestServer.Reply.of(status, "<html>"),
				TestServer.Reply.of(status, "{\"code\":\"ANY\",\"message\":\"\"}"));
		RestException page = catchThrowableOfType(RestException.class, () -> this.once.get("/guilds/1").block());
		assertThat(page.isRetryable()).isEqualTo(status != 423 && retryable);
		RestException error = catchThrowableOfType(RestException.class, () -> this.once.get("/guilds/1").block());
		assertThat(error.isRetryable()).isEqualTo(retryable);
	}

	@Test
	void anAnswerThatTheServerCannotWriteIsNotRetryable() {
		this.server.answers(TestServer.Reply.of(500, "{\"code\":\"RESPONSE_VALIDATION_ERROR\",\"message\":\"\"}"));
		RestException error = catchThrowableOfType(RestException.class, () -> this.rest.get("/guilds/1").block());
		assertThat(error.isRetryable()).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void failuresOfTheConnectionAreRetryable(RestTransportException.Reason reason) {
		boolean retryable = new RestTransportException(reason, null, "GET", "/guilds/:id", null).isRetryable();
		assertThat(retryable)
			.isEqualTo(Set.of("TIMEOUT", "UNKNOWN_HOST", "CONNECT", "CONNECTION_LOST").contains(reason.name()));
	}

	@Test
	void aPageOfAProxyIsAnHttpError() {
		this.server.answers(TestServer.Reply.of(502, "<html>" + "x".repeat(5000)).header("Content-Type", "text/html"));
		HttpException error = catchThrowableOfType(HttpException.class, () -> this.once.get("/users/@me").block());
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
		Map<String, Object> loop = new HashMap<>();
		loop.put("self", loop);
		assertThatExceptionOfType(RestJsonException.class).isThrownBy(() -> this.rest.post("/a", loop).block());
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void noAnswerInTimeIsATransportErrorAndCountsFromSending() {
		this.server.answers(TestServer.Reply.silence());
		Rest once = client(this.server.options().withMaxRetries(0));
		CompletableFuture<JsonNode> answer = start(once.get("/users/123"));
		CompletableFuture<JsonNode> waiting = start(once.get("/users/123"));
		eventually(() -> assertThat(this.server.requests()).hasSize(1));
		this.time.advance(Duration.ofSeconds(15));
		RestTransportException error = catchThrowableOfType(RestTransportException.class, () -> get(answer));
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.TIMEOUT);
		assertThat(error.route()).isEqualTo("/users/:id");
		eventually(() -> assertThat(this.server.requests()).hasSize(2));
		assertThat(waiting).isNotDone();
	}

	@Test
	void aSecureConnectionThatTheServerHasClosedIsAStaleOne() {
		SslClosedEngineException closed = new SslClosedEngineException("SSLEngine closed already");
		RestTransportException error = TransportErrors.describe(closed, "GET", "/guilds/:id", null);
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.CONNECTION_LOST);
		assertThat(error.isBeforeSending()).isFalse();
	}

	@Test
	void aRefusedConnectionIsATransportError() throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}
		Rest nobody = client(RestOptions.defaults().withApiUrl("http://127.0.0.1:" + port).withMaxRetries(0));
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
		Rest nobody = client(RestOptions.defaults().withApiUrl("http://no-such-host.invalid").withMaxRetries(0));
		RestTransportException error = catchThrowableOfType(RestTransportException.class,
				() -> nobody.get("/users/@me").block());
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.UNKNOWN_HOST);
	}

	@Test
	void aConnectionThatBreaksBeforeTheReplyIsTriedAgainIfThatIsHarmless() {
		this.server.answers(TestServer.Reply.cutOff(), TestServer.Reply.of(200, "{}"));
		this.rest.get("/users/1").block();
		assertThat(this.server.requests()).hasSize(2);
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

	@ParameterizedTest
	@ValueSource(strings = { "{\"nonce\":\"n1\"}", "{\"nonce\":7}" })
	void aBrokenConnectionRepeatsAMessageThatItsNonceMarks(String message) {
		JsonNode body = FluxerJson.mapper().readTree(message);
		this.server.answers(TestServer.Reply.cutOff(), TestServer.Reply.of(200, "{}"));
		this.rest.post("/channels/1/messages", body).block();
		this.server.answers(TestServer.Reply.cutOff(), TestServer.Reply.of(200, "{}"));
		FileUpload file = FileUpload.of("a.txt", new byte[] { 'x' });
		this.rest.postMultipart("/channels/1/messages", new MultipartPayload(body, List.of(file))).block();
		assertThat(this.server.requests()).hasSize(4)
			.allSatisfy((request) -> assertThat(request.text()).contains(message.substring(0, message.length() - 1)));
	}

	@Test
	void aNonceMeansNothingElsewhere() {
		this.server.answers(TestServer.Reply.cutOff());
		for (String route : List.of("/webhooks/1/token", "/channels/1/invites")) {
			assertThatExceptionOfType(RestTransportException.class)
				.isThrownBy(() -> this.rest.post(route, Map.of("nonce", "n1")).block());
		}
		for (Object nonce : List.of("", List.of(1))) {
			assertThatExceptionOfType(RestTransportException.class)
				.isThrownBy(() -> this.rest.post("/channels/1/messages", Map.of("nonce", nonce)).block());
		}
		assertThat(this.server.requests()).hasSize(4);
	}

	@Test
	void aPlainServerBehindASecureAddressIsATlsError() {
		Rest secure = client(RestOptions.defaults().withApiUrl(this.server.url().replace("http:", "https:")));
		RestTransportException error = catchThrowableOfType(RestTransportException.class,
				() -> secure.get("/users/@me").block());
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.TLS);
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
		closeLater(broken);
		for (int call = 0; call < 3; call++) {
			RestTransportException error = catchThrowableOfType(RestTransportException.class,
					() -> broken.get("/guilds/1").block(Duration.ofSeconds(5)));
			assertThat(error.reason()).isEqualTo(RestTransportException.Reason.OTHER);
		}
	}

	@Test
	void aLongQueueFailsOneByOneWhenAFilterRefusesEach() {
		this.server.answers(TestServer.Reply.silence());
		AtomicInteger sent = new AtomicInteger();
		Rest broken = closeLater(builder(this.server.options().withGlobalRateLimit(100_000).withMaxRetries(0))
			.webClientBuilder(WebClient.builder()
				.filter((request, next) -> (sent.getAndIncrement() == 0) ? next.exchange(request)
						: Mono.error(new IllegalStateException("open"))))
			.build());
		broken.setToken(SECRET);
		List<CompletableFuture<JsonNode>> calls = new ArrayList<>();
		for (int call = 0; call < 5000; call++) {
			calls.add(start(broken.get("/guilds/1")));
		}
		this.time.advance(Duration.ofSeconds(15));
		eventually(() -> assertThat(calls).allMatch(CompletableFuture::isCompletedExceptionally));
		assertThat(sent).hasValue(5000);
		assertThat(calls.get(4999)).failsWithin(Duration.ZERO)
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(RestTransportException.class);
		assertThat(broken.rateLimits().queued()).isZero();
	}

}
