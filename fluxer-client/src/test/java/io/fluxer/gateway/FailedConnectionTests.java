package io.fluxer.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.fluxer.rest.BotToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Connections that never become a WebSocket, and what is logged of them.
 */
class FailedConnectionTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final List<ILoggingEvent> warnings = new CopyOnWriteArrayList<>();

	private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {

		@Override
		protected void append(ILoggingEvent event) {
			if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
				FailedConnectionTests.this.warnings.add(event);
			}
		}

	};

	private final RecordingListener listener = new RecordingListener();

	private final Gateway gateway = Gateway.create(UnaryOperator.identity());

	private final ServerSocket server;

	FailedConnectionTests() throws IOException {
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
	}

	@BeforeEach
	void listen() {
		this.appender.start();
		this.root.addAppender(this.appender);
	}

	@AfterEach
	void close() throws IOException {
		this.server.close();
		this.root.detachAppender(this.appender);
		this.gateway.close();
	}

	@ParameterizedTest
	@EnumSource
	void eachLeavesOneLineAtMost(Failure failure) throws IOException {
		int port = this.server.getLocalPort();
		if (failure == Failure.REFUSED) {
			this.server.close();
		}
		else {
			Thread thread = new Thread(() -> serve(failure), "failing-server");
			thread.setDaemon(true);
			thread.start();
		}
		Shard shard = this.gateway.open(new ShardOptions(failure.scheme() + "://127.0.0.1:" + port, "1",
				BotToken.of("1.SECRET"), 0, 1, 0, null,
				new GatewayOptions(Duration.ofMillis(10), Duration.ofMillis(50)), GatewayCompression.NONE, Set::of),
				this.listener);
		await().atMost(LIMIT).until(() -> this.listener.events(ShardEvent.Disconnected.class).size() >= 5);
		shard.close().block(LIMIT);
		assertThat(this.listener.events(ShardEvent.Disconnected.class))
			.filteredOn((event) -> event.code() == GatewayProtocol.ABNORMAL)
			.hasSizeGreaterThanOrEqualTo(5)
			.allSatisfy((event) -> assertThat(event.reason()).startsWith(failure.reason));
		assertThat(this.warnings).allSatisfy((line) -> {
			assertThat(line.getLoggerName()).startsWith("io.fluxer.");
			assertThat(line.getThrowableProxy()).isNull();
		}).hasSizeLessThanOrEqualTo(this.listener.events(ShardEvent.Disconnected.class).size());
	}

	/** The answer that accepts a WebSocket (RFC 6455, section 4.2.2). */
	private static byte[] accepted(byte[] request, int length) {
		String key = new String(request, 0, length, StandardCharsets.US_ASCII).lines()
			.filter((line) -> line.regionMatches(true, 0, "sec-websocket-key: ", 0, 19))
			.map((line) -> line.substring(19).strip())
			.findFirst()
			.orElseThrow();
		String answer = Base64.getEncoder()
			.encodeToString(sha1((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII)));
		return ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
				+ "Sec-WebSocket-Accept: " + answer + "\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] sha1(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-1").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void serve(Failure failure) {
		while (true) {
			try {
				Socket connection = this.server.accept();
				switch (failure) {
					case REFUSED, CLOSED -> connection.close();
					case RESET -> {
						connection.getInputStream().read();
						connection.setSoLinger(true, 0);
						connection.close();
					}
					case RESET_LATER -> {
						byte[] request = new byte[4096];
						connection.getOutputStream()
							.write(accepted(request, connection.getInputStream().read(request)));
						connection.getOutputStream().flush();
						// An unfinished frame, so that the client has taken the answer.
						connection.getOutputStream().write(0x81);
						connection.setSoLinger(true, 0);
						connection.close();
					}
					case ERROR_PAGE -> {
						connection.getInputStream().read(new byte[4096]);
						connection.getOutputStream()
							.write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 2\r\n\r\nno"
								.getBytes(StandardCharsets.US_ASCII));
						connection.close();
					}
					case NO_HTTP, NO_TLS -> {
						connection.getInputStream().read(new byte[4096]);
						connection.getOutputStream().write("220 mail\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
						connection.close();
					}
				}
			}
			catch (IOException ex) {
				if (this.server.isClosed()) {
					return;
				}
			}
		}
	}

	enum Failure {

		REFUSED("the connection was not accepted"), CLOSED("the connection failed"), RESET("the connection failed"),
		ERROR_PAGE("the server answered the upgrade with 502 Bad Gateway"),
		NO_HTTP("the server answered the upgrade with 999"), RESET_LATER("the connection failed"), NO_TLS("TLS failed");

		private final String reason;

		Failure(String reason) {
			this.reason = reason;
		}

		private String scheme() {
			return (this == NO_TLS) ? "wss" : "ws";
		}

	}

}
