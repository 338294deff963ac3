package io.fluxer.gateway;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SocketCodecTests {

	private final AtomicInteger unusable = new AtomicInteger();

	private final AtomicInteger opened = new AtomicInteger();

	private final AtomicInteger closed = new AtomicInteger();

	private final SocketCodec codec = new SocketCodec(this::open, this.unusable::incrementAndGet);

	private boolean fails;

	@Test
	void opensOneCompressionAtTheFirstBinaryMessage() {
		assertThat(this.codec.decode(message(WebSocketMessage.Type.TEXT, "{}"))).isEqualTo("{}".getBytes());
		assertThat(this.opened).hasValue(0);
		this.codec.decode(message(WebSocketMessage.Type.BINARY, "a"));
		this.codec.decode(message(WebSocketMessage.Type.BINARY, "b"));
		assertThat(this.opened).hasValue(1);
		this.codec.close();
		assertThat(this.closed).hasValue(1);
	}

	@Test
	void takesBinaryMessagesAsTheyAreIfNoCompressionWasAskedFor() {
		SocketCodec plain = new SocketCodec(null, this.unusable::incrementAndGet);
		assertThat(plain.decode(message(WebSocketMessage.Type.BINARY, "{}"))).isEqualTo("{}".getBytes());
		assertThat(plain.isRefused(new CloseStatus(4002, "Decompression failed"))).isFalse();
		plain.close();
	}

	@Test
	void opensNoCompressionOnceClosed() {
		this.codec.close();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.codec.decode(message(WebSocketMessage.Type.BINARY, "late")));
		assertThat(this.opened).hasValue(0);
	}

	@Test
	void tellsOfAMessageThatCannotBeRead() {
		this.fails = true;
		assertThat(this.codec.failure()).isNull();
		assertThatExceptionOfType(GatewayException.class)
			.isThrownBy(() -> this.codec.decode(message(WebSocketMessage.Type.BINARY, "x")));
		assertThat(this.codec.failure()).isEqualTo("unreadable");
		assertThat(this.unusable).hasValue(1);
	}

	@Test
	void knowsTheClosesThatAreAboutCompression() {
		assertThat(this.codec.isRefused(new CloseStatus(4002, "Decode failed"))).isFalse();
		assertThat(this.codec.isRefused(new CloseStatus(4002))).isFalse();
		assertThat(this.codec.isRefused(new CloseStatus(4000, "Compression failed: zstd-stream"))).isFalse();
		assertThat(this.unusable).hasValue(0);
		assertThat(this.codec.isRefused(new CloseStatus(4002, "Compression failed: zstd-stream"))).isTrue();
		assertThat(this.codec.isRefused(new CloseStatus(4002, "Decompression failed"))).isTrue();
		assertThat(this.unusable).hasValue(2);
	}

	private static WebSocketMessage message(WebSocketMessage.Type type, String text) {
		return new WebSocketMessage(type, DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes()));
	}

	private MessageCompression open() {
		this.opened.incrementAndGet();
		return new MessageCompression() {

			@Override
			public byte[] decompress(DataBuffer message) {
				if (SocketCodecTests.this.fails) {
					throw new GatewayException("unreadable", 0, null);
				}
				return new byte[0];
			}

			@Override
			public byte[] compress(byte[] message) {
				return message;
			}

			@Override
			public void close() {
				SocketCodecTests.this.closed.incrementAndGet();
			}

		};
	}

}
