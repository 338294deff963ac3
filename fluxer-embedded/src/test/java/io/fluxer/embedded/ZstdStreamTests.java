package io.fluxer.embedded;

import java.io.ByteArrayOutputStream;
import java.util.Random;

import com.github.luben.zstd.Zstd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ZstdStreamTests {

	@ParameterizedTest
	@CsvSource({ "v=1&compress=zstd-stream&stream=1, true", "stream=true&compress=zstd-stream, true",
			"compress=zstd-stream, false", "compress=none&stream=1, false", "compress=zstd-stream&stream=0, false",
			"'', false" })
	void isAskedForByBothParameters(String query, boolean asked) {
		assertThat(SocketCompression.isAskedFor(query)).isEqualTo(asked);
	}

	@Test
	void readsTheStreamThatTheOtherSideWrites() {
		try (ZstdStream one = new ZstdStream(); ZstdStream other = new ZstdStream()) {
			for (int length : new int[] { 1, 42, 65_535, 65_536, 65_537, 1_000_000 }) {
				byte[] noise = new byte[length];
				new Random(length).nextBytes(noise);
				assertThat(other.decompress(one.compress(noise))).isEqualTo(noise);
				assertThat(other.decompress(one.compress(new byte[length]))).isEqualTo(new byte[length]);
			}
		}
	}

	@Test
	void writesOneFrameWithoutAnEnd() {
		try (ZstdStream stream = new ZstdStream()) {
			byte[] first = stream.compress(new byte[10]);
			assertThat(first).startsWith(0x28, 0xB5, 0x2F, 0xFD);
			byte[] second = stream.compress(new byte[10]);
			assertThat(second).hasSizeLessThan(20);
			assertThat(second[0]).isNotEqualTo(first[0]);
		}
	}

	@Test
	void readsCompleteFramesToo() {
		try (ZstdStream stream = new ZstdStream()) {
			for (String text : new String[] { "one", "two" }) {
				assertThat(stream.decompress(Zstd.compress(text.getBytes()))).isEqualTo(text.getBytes());
			}
		}
	}

	@Test
	void readsNeitherTextNorABomb() {
		try (ZstdStream stream = new ZstdStream()) {
			assertThat(stream.decompress("{\"op\":1,\"d\":null}".getBytes())).isNull();
		}
		ByteArrayOutputStream bomb = new ByteArrayOutputStream();
		bomb.writeBytes(Zstd.compress(new byte[11 * 1024 * 1024]));
		try (ZstdStream stream = new ZstdStream()) {
			assertThat(bomb.size()).isLessThan(4096);
			assertThat(stream.decompress(bomb.toByteArray())).isNull();
		}
	}

}
