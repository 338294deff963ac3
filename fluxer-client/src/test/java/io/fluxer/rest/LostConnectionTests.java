package io.fluxer.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

import org.springframework.core.io.buffer.DataBufferUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Connections that end before the answer is complete, and what is logged of them.
 */
class LostConnectionTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final RetryOptions AT_ONCE = new RetryOptions(Duration.ofMillis(1), Duration.ofMillis(1), 0);

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {

		@Override
		protected void append(ILoggingEvent event) {
			if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
				LostConnectionTests.this.lines.add(event.getLoggerName() + " " + event.getFormattedMessage());
			}
		}

	};

	private final AtomicInteger requests = new AtomicInteger();

	private volatile int losses = Integer.MAX_VALUE;

	private volatile RawServer.Script loss = Socket::close;

	private final RawServer server = new RawServer(this::serve);

	private final Rest rest = Rest.create(this.server.options().withMaxRetries(3).withRetry(AT_ONCE));

	private void serve(Socket connection) throws IOException {
		while (true) {
			RawServer.head(connection);
			if (this.requests.getAndIncrement() < this.losses) {
				this.loss.serve(connection);
				return;
			}
			RawServer.write(connection, "HTTP/1.1 200 OK", "Content-Length: 2", "", "{}");
		}
	}

	private static void reset(Socket connection) throws IOException {
		connection.setSoLinger(true, 0);
		connection.close();
	}

	@BeforeEach
	void listen() {
		this.appender.start();
		this.root.addAppender(this.appender);
	}

	@AfterEach
	void close() {
		this.root.detachAppender(this.appender);
		this.rest.close();
		this.server.close();
	}

	private void lose(Mono<?> call) {
		assertThat(catchThrowableOfType(RestTransportException.class, () -> call.block(LIMIT)).reason())
			.isEqualTo(RestTransportException.Reason.CONNECTION_LOST);
	}

	@Test
	void whatIsTriedAgainLeavesNoWarning() {
		this.losses = 3;
		this.rest.get("/guilds/1").block(LIMIT);
		this.requests.set(0);
		this.loss = LostConnectionTests::reset;
		this.rest.get("/guilds/1").block(LIMIT);
		assertThat(this.lines).isEmpty();
	}

	@Test
	void whatFailsLeavesOneLineOfOurs() {
		lose(this.rest.get("/guilds/1"));
		this.loss = LostConnectionTests::reset;
		lose(this.rest.post("/guilds/1/roles", Map.of()));
		assertThat(this.lines).containsExactly("io.fluxer.rest.Rest GET /guilds/:id failed: no answer, CONNECTION_LOST",
				"io.fluxer.rest.Rest POST /guilds/:id/roles failed: no answer, CONNECTION_LOST");
		assertThat(this.requests).hasValue(5);
	}

	@Test
	void anAnswerThatBreaksOffLeavesOneLineOfOurs() {
		this.loss = (connection) -> {
			RawServer.write(connection, "HTTP/1.1 200 OK", "Content-Length: 200", "", "{");
			connection.close();
		};
		lose(this.rest.post("/guilds/1/roles", Map.of()));
		assertThat(this.lines)
			.containsExactly("io.fluxer.rest.Rest POST /guilds/:id/roles failed: no answer, CONNECTION_LOST");
	}

	@Test
	void anUploadThatIsCutLeavesOneLineOfOurs() {
		this.loss = LostConnectionTests::reset;
		FileUpload large = FileUpload.of("large.bin", new byte[8 * 1024 * 1024]);
		lose(this.rest.postMultipart("/channels/1/messages", new MultipartPayload(Map.of(), List.of(large))));
		assertThat(this.lines)
			.containsExactly("io.fluxer.rest.Rest POST /channels/:id/messages failed: no answer, CONNECTION_LOST");
	}

	@Test
	void aFileThatCannotBeReadLeavesOneLineOfOurs() {
		this.loss = (connection) -> connection.getInputStream().transferTo(OutputStream.nullOutputStream());
		FileUpload broken = FileUpload.of("broken.bin", 10, () -> new ByteArrayInputStream(new byte[0]) {

			@Override
			public synchronized int read(byte[] target, int offset, int length) {
				throw new IllegalStateException("disk");
			}

		});
		RestTransportException error = catchThrowableOfType(RestTransportException.class,
				() -> this.rest.postMultipart("/channels/1/messages", new MultipartPayload(Map.of(), List.of(broken)))
					.block(LIMIT));
		assertThat(error).isNotNull();
		assertThat(this.lines).hasSize(1).allMatch((line) -> line.startsWith("io.fluxer.rest.Rest "));
	}

	@Test
	void aDownloadThatBreaksOffLeavesNoWarning() {
		this.loss = (connection) -> {
			RawServer.write(connection, "HTTP/1.1 200 OK", "Content-Length: 200", "", "{");
			connection.close();
		};
		lose(this.rest.download(this.server.options().apiUrl()).doOnNext(DataBufferUtils::release).then());
		assertThat(this.lines).isEmpty();
	}

	@Test
	void clientsOfOthersWarnAsEver() {
		HttpClient.newConnection().get().uri(this.server.options().apiUrl()).response().onErrorComplete().block(LIMIT);
		assertThat(this.lines).anyMatch((line) -> line.contains("HttpClientConnect"));
	}

}
