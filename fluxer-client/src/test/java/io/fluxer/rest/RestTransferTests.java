package io.fluxer.rest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RestTransferTests extends AbstractRestTests {

	private static final String SIGNATURE = "X-Signature=VERYSECRETSIGNATURE";

	private static final Duration BACKOFF = Duration.ofMillis(500);

	private final Rest direct = client(
			this.server.options().withRetry(new RetryOptions(BACKOFF, Duration.ofSeconds(10), 0)));

	@Test
	void aDownloadCarriesNoTokenAndAsksNoLimiter() {
		this.server.answers(TestServer.Reply.of(200, "content"));
		assertThat(text(this.direct.download(address("/files/ü?" + SIGNATURE)))).isEqualTo("content");
		TestServer.Request request = this.server.request(0);
		assertThat(request.uri()).isEqualTo("/files/%C3%BC?" + SIGNATURE);
		assertThat(request.headers().contains("Authorization")).isFalse();
		assertThat(request.headers().get("User-Agent")).isEqualTo(RestOptions.defaults().userAgent());
		assertThat(this.direct.rateLimits().buckets()).isZero();
	}

	@Test
	void aDownloadFollowsRedirectsButNotForEver() {
		this.server.answer((request) -> request.uri().equals("/old")
				? TestServer.Reply.of(302, "").header("Location", "/new") : TestServer.Reply.of(200, "moved"));
		assertThat(text(this.direct.download(address("/old")))).isEqualTo("moved");
		this.server.answer((request) -> TestServer.Reply.of(302, "").header("Location", "/round"));
		HttpException error = catchThrowableOfType(HttpException.class,
				() -> text(this.direct.download(address("/round"))));
		assertThat(error.statusCode()).isEqualTo(302);
	}

	@Test
	void aCallWithTheTokenFollowsNoRedirect() {
		this.server.answer((request) -> TestServer.Reply.of(302, "").header("Location", "/elsewhere"));
		assertThatExceptionOfType(HttpException.class).isThrownBy(() -> this.direct.get("/users/1").block());
		assertThat(this.server.requests()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "https://a.example/x, /y, true", "https://a.example/x, https://b.example, true",
			"https://a.example/x, http://a.example/x, false", "http://a.example/x, http://b.example, true",
			"http://a.example/x, https://a.example/x, true", "http://a.example/x, file:///etc/passwd, false",
			"http://a.example/x, '::', false", "http://a.example/x, , false" })
	void redirectsNeverLeaveTls(String from, String location, boolean followed) {
		assertThat(Redirects.isFollowed(from, location)).isEqualTo(followed);
	}

	@Test
	void aRefusedDownloadDoesNotShowTheSignature() {
		this.server.answers(TestServer.Reply.of(403, "<Error/>"));
		HttpException error = catchThrowableOfType(HttpException.class,
				() -> text(this.direct.download(address("/file?" + SIGNATURE))));
		assertThat(error.statusCode()).isEqualTo(403);
		assertThat(error.body()).isEqualTo("<Error/>");
		assertThat(error).hasMessageContaining("http://127.0.0.1:").hasMessageNotContaining("/file");
		assertNowhere(error, SIGNATURE);
		assertNowhere(error, "/file");
	}

	@Test
	void aBrokenTransferDoesNotShowTheSignature() {
		Rest once = client(this.server.options().withMaxRetries(0));
		this.server.answers(TestServer.Reply.cutOff());
		RestTransportException down = catchThrowableOfType(RestTransportException.class,
				() -> text(once.download(address("/file?" + SIGNATURE))));
		assertThat(down.reason()).isEqualTo(RestTransportException.Reason.CONNECTION_LOST);
		assertNowhere(down, SIGNATURE);
		RestTransportException up = catchThrowableOfType(RestTransportException.class,
				() -> once.upload(address("/file?" + SIGNATURE), file("x"), "text/plain").block());
		assertNowhere(up, SIGNATURE);
	}

	@Test
	void anAddressThatIsNoneIsNotShown() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.direct.download("file:///a?" + SIGNATURE))
			.withMessageNotContaining("SECRET");
		assertThatIllegalArgumentException().isThrownBy(() -> this.direct.download("http://a b/?" + SIGNATURE))
			.withMessageNotContaining("SECRET");
		assertThatIllegalArgumentException().isThrownBy(() -> this.direct.download("http://user:pass@host/"))
			.withMessageNotContaining("pass");
	}

	@Test
	void aDownloadThatHasNotBegunIsTriedAgain() {
		this.server.answers(TestServer.Reply.of(503, "busy"), TestServer.Reply.cutOff(), TestServer.Reply.of(200, "x"));
		CompletableFuture<String> content = start(joined(this.direct.download(address("/file"))));
		passBackoffs(content);
		assertThat(get(content)).isEqualTo("x");
		assertThat(this.server.requests()).hasSize(3);
	}

	@Test
	void aSilentDownloadTimesOut() {
		Rest once = client(this.server.options().withMaxRetries(0));
		this.server.answers(TestServer.Reply.silence());
		CompletableFuture<String> content = start(joined(once.download(address("/file"))));
		eventually(() -> assertThat(this.server.requests()).hasSize(1));
		passBackoffs(content);
		RestTransportException error = catchThrowableOfType(RestTransportException.class, () -> get(content));
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.TIMEOUT);
	}

	@Test
	void anUploadCarriesLengthAndTypeButNoToken() {
		this.direct.upload(address("/store?" + SIGNATURE), file("content").slice(2, 3), "image/png").block();
		TestServer.Request request = this.server.request(0);
		assertThat(request.method()).isEqualTo("PUT");
		assertThat(request.uri()).isEqualTo("/store?" + SIGNATURE);
		assertThat(request.text()).isEqualTo("nte");
		assertThat(request.headers().get("Content-Length")).isEqualTo("3");
		assertThat(request.headers().get("Content-Type")).isEqualTo("image/png");
		assertThat(request.headers().contains("Authorization")).isFalse();
	}

	@Test
	void anUploadIsSentAgainAfterAFailureThatPasses() {
		this.server.answers(TestServer.Reply.of(503, "busy"), TestServer.Reply.cutOff(), TestServer.Reply.of(200, ""));
		CompletableFuture<Void> upload = start(this.direct.upload(address("/store"), file("again"), "text/plain"));
		passBackoffs(upload);
		get(upload);
		assertThat(this.server.requests()).hasSize(3)
			.allSatisfy((request) -> assertThat(request.text()).isEqualTo("again"));
	}

	@Test
	void anUploadThatIsRefusedForGoodIsNotSentAgain() {
		this.server.answers(TestServer.Reply.of(403, "expired"));
		Mono<Void> upload = this.direct.upload(address("/store"), file("x"), "text/plain");
		assertThatExceptionOfType(HttpException.class).isThrownBy(upload::block)
			.satisfies((error) -> assertThat(error.body()).isEqualTo("expired"));
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void ofAFileThatGrowsNoMoreIsSentThanWasAnnounced() {
		FileUpload growing = FileUpload.of("a.txt", 3, () -> file("abcdefgh").open());
		this.direct.upload(address("/store"), growing, "text/plain").block();
		this.direct.upload(address("/store"), file("next"), "text/plain").block();
		assertThat(this.server.requests()).extracting(TestServer.Request::text).containsExactly("abc", "next");
		assertThat(this.server.request(0).headers().get("Content-Length")).isEqualTo("3");
	}

	@Test
	void aFileThatIsShorterThanItsSizeIsNamed() {
		FileUpload file = FileUpload.of("a.txt", 10, () -> new ByteArrayInputStream(new byte[4]));
		RestTransportException error = catchThrowableOfType(RestTransportException.class,
				() -> this.direct.upload(address("/store"), file, "text/plain").block());
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.UPLOAD);
		assertThat(error).hasMessageContaining("a.txt");
	}

	@Test
	void aFileThatIsMissingOrOfUnknownSizeIsNotSent() {
		assertThatExceptionOfType(RestTransportException.class)
			.isThrownBy(() -> this.direct
				.upload(address("/store"), FileUpload.of(Path.of("/nowhere/missing.txt")), "text/plain")
				.block())
			.withMessageContaining("missing.txt");
		FileUpload unknown = FileUpload.of("b.txt", () -> new ByteArrayInputStream(new byte[4]));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.direct.upload(address("/store"), unknown, "text/plain").block())
			.withMessageContaining("b.txt");
		assertThat(this.server.requests()).isEmpty();
	}

	private void passBackoffs(CompletableFuture<?> call) {
		eventually(() -> {
			this.time.advance(Duration.ofSeconds(15));
			assertThat(call).isDone();
		});
	}

	private String address(String path) {
		return this.server.url().replace("/v1", path);
	}

	private static FileUpload file(String content) {
		return FileUpload.of("a.txt", content.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(Flux<DataBuffer> content) {
		return joined(content).block(Duration.ofSeconds(10));
	}

	private static Mono<String> joined(Flux<DataBuffer> content) {
		return DataBufferUtils.join(content).map((buffer) -> {
			String text = buffer.toString(StandardCharsets.UTF_8);
			DataBufferUtils.release(buffer);
			return text;
		});
	}

}
