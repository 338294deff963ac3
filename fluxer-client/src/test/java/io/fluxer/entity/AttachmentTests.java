package io.fluxer.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.HttpException;
import io.fluxer.rest.Rest;
import io.fluxer.rest.TestServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.Disposable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AttachmentTests {

	private final TestServer server = new TestServer();

	private final Rest rest = Rest.create(this.server.options().withMaxRetries(0));

	@TempDir
	private Path directory;

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void aFileIsSaved() throws IOException {
		this.server.answers(TestServer.Reply.of(200, "x".repeat(300_000)));
		Path target = Files.writeString(this.directory.resolve("a.txt"), "old");
		assertThat(attachment().downloadTo(this.rest, target).block()).isEqualTo(target);
		assertThat(target).hasContent("x".repeat(300_000));
		assertOnly("a.txt");
	}

	@Test
	void nothingIsLeftOfAFailedDownload() throws IOException {
		this.server.answers(TestServer.Reply.of(500, "no"));
		Path target = Files.writeString(this.directory.resolve("a.txt"), "old");
		assertThatExceptionOfType(HttpException.class)
			.isThrownBy(() -> attachment().downloadTo(this.rest, target).block());
		assertThat(target).hasContent("old");
		assertOnly("a.txt");
	}

	@Test
	void nothingIsLeftOfACancelledDownload() {
		this.server.answers(TestServer.Reply.silence());
		Disposable download = attachment().downloadTo(this.rest, this.directory.resolve("a.txt")).subscribe();
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !this.server.requests().isEmpty());
		download.dispose();
		Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertOnly());
	}

	@Test
	void aPathThatCannotBeWrittenIsAnUncheckedError() {
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> attachment().downloadTo(this.rest, this.directory.resolve("missing/a.txt")).block());
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void anExpiredFileSaysSo() {
		Attachment expired = read("{\"id\":\"7\",\"filename\":\"a.txt\",\"url\":null,\"expired\":true}");
		assertThatExceptionOfType(AttachmentExpiredException.class)
			.isThrownBy(() -> expired.download(this.rest).blockLast())
			.satisfies((error) -> assertThat(error.attachmentId()).isEqualTo(Snowflake.of(7)));
		assertThatExceptionOfType(AttachmentExpiredException.class)
			.isThrownBy(() -> expired.downloadTo(this.rest, this.directory.resolve("a.txt")).block());
	}

	private void assertOnly(String... names) throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			assertThat(files).extracting((file) -> file.getFileName().toString()).containsExactly(names);
		}
	}

	private Attachment attachment() {
		return read("{\"id\":\"7\",\"url\":\"" + this.server.url().replace("/v1", "/a.txt") + "\"}");
	}

	private static Attachment read(String json) {
		return FluxerJson.mapper().readValue(json, Attachment.class);
	}

}
