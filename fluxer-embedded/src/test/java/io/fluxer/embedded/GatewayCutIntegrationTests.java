package io.fluxer.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GatewayCutIntegrationTests {

	private static final int HELLO_FRAME = 2 + "{\"d\":{\"heartbeat_interval\":41250},\"op\":10}".length();

	private final FluxerServer server = FluxerServer.start();

	@AfterEach
	void close() {
		this.server.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 20, 43 })
	void resetsTheNextConnectionBehindTheChosenByte(int bytes) throws IOException {
		this.server.gateway().cutAfterBytes(bytes);
		try (Socket socket = upgraded()) {
			assertThat(readUntilReset(socket)).isLessThanOrEqualTo(bytes);
		}
		assertThat(this.server.gateway().cuts()).containsExactly(new Cut(1, bytes, bytes != HELLO_FRAME));
	}

	@Test
	void tellsACutAtAFramesEndFromOneInside() throws IOException {
		this.server.gateway().cutAfterBytes(HELLO_FRAME);
		try (Socket socket = upgraded()) {
			readUntilReset(socket);
		}
		assertThat(this.server.gateway().cuts()).containsExactly(new Cut(1, HELLO_FRAME, false));
	}

	@Test
	void countsFromNowOnALivingConnection() {
		try (RawGateway gateway = RawGateway.identified(this.server)) {
			gateway.expectEvent("READY");
			gateway.expectEvent("GUILD_CREATE");
			this.server.gateway().cutAfterBytes(100);
			this.server.person().say(this.server.channelId(), "hello");
			assertThat(gateway.ended()).failsWithin(Duration.ofSeconds(10));
			assertThat(gateway.pending()).isZero();
		}
		assertThat(this.server.gateway().cuts()).singleElement().satisfies((cut) -> {
			assertThat(cut.insideFrame()).isTrue();
			assertThat(cut.byteOffset()).isGreaterThan(1000);
		});
		assertThat(this.server.gateway().sessions()).isEqualTo(1);
	}

	@Test
	void refusesANegativeNumberOfBytes() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.server.gateway().cutAfterBytes(-1));
	}

	/**
	 * Opens a WebSocket and reads the answer to the upgrade, no byte more.
	 */
	private Socket upgraded() throws IOException {
		Socket socket = new Socket("127.0.0.1", this.server.port());
		socket.setSoTimeout(10_000);
		socket.getOutputStream()
			.write(("GET /gateway?v=1 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
					+ "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
		StringBuilder head = new StringBuilder();
		InputStream in = socket.getInputStream();
		while (head.indexOf("\r\n\r\n") < 0) {
			head.append((char) in.read());
		}
		assertThat(head).startsWith("HTTP/1.1 101").containsIgnoringCase("\r\nDate: ");
		return socket;
	}

	private static int readUntilReset(Socket socket) throws IOException {
		int count = 0;
		InputStream in = socket.getInputStream();
		try {
			while (in.read() >= 0) {
				count++;
			}
		}
		catch (SocketException ex) {
			// What was on the way when the reset came may be lost to the reader.
			return count;
		}
		throw new AssertionError("The connection ended in peace after " + count + " bytes");
	}

}
