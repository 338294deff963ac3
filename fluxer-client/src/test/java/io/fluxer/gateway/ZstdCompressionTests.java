package io.fluxer.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import com.github.luben.zstd.Zstd;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ZstdCompressionTests {

	private static final int LIMIT = 8 * 1024 * 1024;

	private final ZstdCompression compression = new ZstdCompression(LIMIT);

	private final ServerStream server = new ServerStream();

	@AfterEach
	void close() {
		this.server.close();
		this.compression.close();
	}

	@Test
	void readsEachMessageOfOneStream() {
		for (int i = 0; i < 50; i++) {
			byte[] message = utf8("{\"d\":{\"heartbeat_interval\":41250},\"op\":10,\"n\":" + i + "}");
			assertThat(this.compression.decompress(direct(this.server.write(message)))).isEqualTo(message);
		}
	}

	@Test
	void readsMessagesLongerThanItsBuffer() {
		for (int length : new int[] { 65_535, 65_536, 65_537, 131_072, 3_000_000 }) {
			byte[] noise = new byte[length];
			new Random(length).nextBytes(noise);
			byte[] zeros = new byte[length];
			assertThat(this.compression.decompress(heap(this.server.write(noise)))).isEqualTo(noise);
			assertThat(this.compression.decompress(direct(this.server.write(zeros)))).isEqualTo(zeros);
		}
	}

	@Test
	void readsAMessageInParts() {
		byte[] noise = new byte[200_000];
		new Random(1).nextBytes(noise);
		byte[] sent = this.server.write(noise);
		NettyDataBufferFactory buffers = new NettyDataBufferFactory(ByteBufAllocator.DEFAULT);
		DataBuffer parts = buffers
			.wrap(Unpooled.wrappedBuffer(Unpooled.directBuffer().writeBytes(Arrays.copyOfRange(sent, 0, 7)),
					Unpooled.wrappedBuffer(Arrays.copyOfRange(sent, 7, sent.length))));
		assertThat(this.compression.decompress(parts)).isEqualTo(noise);
	}

	@Test
	void writesEachMessageAsACompleteFrame() {
		for (String text : new String[] { "{\"op\":1,\"d\":null}", "{\"op\":1,\"d\":407}" }) {
			byte[] frame = this.compression.compress(utf8(text));
			assertThat(Zstd.decompress(frame, 100)).isEqualTo(utf8(text));
		}
	}

	@Test
	void refusesGarbage() {
		this.compression.decompress(direct(this.server.write(utf8("{}"))));
		byte[] garbage = new byte[100];
		Arrays.fill(garbage, (byte) 0xFF);
		assertThatExceptionOfType(GatewayException.class).isThrownBy(() -> this.compression.decompress(direct(garbage)))
			.withMessageContaining("cannot be read");
	}

	@Test
	void refusesABombLongBeforeItIsUnpacked() {
		byte[] bomb = Zstd.compress(new byte[40 * LIMIT]);
		assertThat(bomb.length).isLessThan(LIMIT / 100);
		assertThatExceptionOfType(GatewayException.class).isThrownBy(() -> this.compression.decompress(heap(bomb)))
			.withMessageContaining(LIMIT + " bytes");
	}

	@Test
	void isOfNoUseOnceClosed() {
		this.compression.close();
		this.compression.close();
		assertThatIllegalStateException().isThrownBy(() -> this.compression.compress(new byte[1]));
		assertThatIllegalStateException().isThrownBy(() -> this.compression.decompress(heap(new byte[1])));
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static DataBuffer heap(byte[] bytes) {
		return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
	}

	private static DataBuffer direct(byte[] bytes) {
		return new NettyDataBufferFactory(ByteBufAllocator.DEFAULT).wrap(Unpooled.directBuffer().writeBytes(bytes));
	}

}
