package io.fluxer.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.netty.channel.ChannelOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RestMultipartTests extends AbstractRestTests {

	private static final int SMALL_BUFFER = 32 * 1024;

	private static final int MEGABYTE = 1024 * 1024;

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
		this.time.awaitTimer(Duration.ofMillis(105), 1);
		this.time.advance(Duration.ofSeconds(1));
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
			this.time.advance(Duration.ofSeconds(15));
			assertThat(call).isDone();
		});
		RestTransportException error = catchThrowableOfType(RestTransportException.class, () -> get(call));
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.TIMEOUT);
	}

	@Test
	void anUploadMayTakeLongWhileTheConnectionTakesIt() throws IOException {
		try (ServerSocket listener = new ServerSocket()) {
			listener.setReceiveBufferSize(SMALL_BUFFER);
			listener.bind(new InetSocketAddress("127.0.0.1", 0));
			Rest slow = closeLater(
					builder(RestOptions.defaults().withApiUrl("http://127.0.0.1:" + listener.getLocalPort()))
						.httpClient((client) -> client.option(ChannelOption.SO_SNDBUF, SMALL_BUFFER))
						.build());
			FileUpload file = FileUpload.of("a.bin", new byte[3 * MEGABYTE]);
			CompletableFuture<JsonNode> call = start(
					slow.postMultipart("/channels/1/messages", new MultipartPayload(null, List.of(file))));
			try (Socket connection = listener.accept()) {
				for (int step = 0; step < 10; step++) {
					assertThat(connection.getInputStream().readNBytes(MEGABYTE / 4)).hasSize(MEGABYTE / 4);
					this.time.advance(Duration.ofSeconds(14));
				}
				assertThat(call).isNotDone();
			}
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void whatTheKernelHoldsForASlowReceiverIsNotTakenForSent() throws IOException {
		// The kernel would take some megabytes at once, and be silent until they are
		// gone.
		try (ServerSocket listener = new ServerSocket()) {
			listener.setReceiveBufferSize(SMALL_BUFFER);
			listener.bind(new InetSocketAddress("127.0.0.1", 0));
			Rest slow = closeLater(
					builder(RestOptions.defaults().withApiUrl("http://127.0.0.1:" + listener.getLocalPort())).build());
			FileUpload file = FileUpload.of("a.bin", new byte[8 * MEGABYTE]);
			CompletableFuture<JsonNode> call = start(
					slow.postMultipart("/channels/1/messages", new MultipartPayload(null, List.of(file))));
			try (Socket connection = listener.accept()) {
				for (int step = 0; step < 10; step++) {
					assertThat(connection.getInputStream().readNBytes(MEGABYTE / 2).length).isEqualTo(MEGABYTE / 2);
					this.time.advance(Duration.ofSeconds(14));
				}
				assertThat(call).isNotDone();
			}
		}
	}

}
