package io.fluxer.embedded;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import io.fluxer.embedded.core.FilePart;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MultipartReader}.
 */
class MultipartReaderTests {

	private static final String TYPE = "multipart/form-data; boundary=x";

	@Test
	void readsFieldsAndFilesInTheirOrder() {
		List<FilePart> parts = read(TYPE, part("name=\"payload_json\"", "{}")
				+ part("name=\"files[0]\"; filename=\"a.txt\"", "text") + "--x--\r\n");
		assertThat(parts).extracting(FilePart::name).containsExactly("payload_json", "files[0]");
		assertThat(parts).extracting(FilePart::filename).containsExactly(null, "a.txt");
		assertThat(parts.get(1).content().bytes()).asString().isEqualTo("text");
	}

	@ParameterizedTest
	@ValueSource(strings = { "multipart/form-data", "multipart/form-data; boundary=",
			"multipart/form-data; boundary=other", "multipart/form-data; boundary=x; charset=nonsense",
			"text/plain; about=multipart/form-data", "multipart/form-data;;;boundary" })
	void aHeaderThatFitsNoBodyFailsNothing(String contentType) {
		assertThat(read(contentType, part("name=\"content\"", "a".repeat(3000)) + "--x--\r\n")).isNotNull();
	}

	@Test
	void aBodyThatEndsEarlyFailsNothing() {
		assertThat(read(TYPE, part("name=\"content\"", "a".repeat(5000)).substring(0, 4000))).isNotNull();
		assertThat(read(TYPE, "--x\r\nContent-Disposition: form-data; name=\"" + "a".repeat(5000))).isNotNull();
	}

	@Test
	void manyPartsFailNothing() {
		assertThat(read(TYPE, part("name=\"content\"", "a").repeat(1000) + "--x--\r\n")).isNotNull();
	}

	@Test
	void garbageFailsNothing() {
		Random random = new Random(1);
		byte[] good = (part("name=\"content\"; charset=utf-8", "text") + part(
				"name=\"files[0]\"; filename=\"a.txt\"\r\nContent-Length: 4\r\nContent-Transfer-Encoding: binary",
				"text") + "--x--\r\n")
			.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < 2000; i++) {
			byte[] broken = good.clone();
			for (int j = 0; j <= random.nextInt(4); j++) {
				broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
			}
			assertThat(read(TYPE, broken, 7)).isNotNull();
		}
	}

	private static List<FilePart> read(String contentType, String body) {
		return read(contentType, body.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
	}

	private static List<FilePart> read(String contentType, byte[] body, int chunk) {
		try (TempFiles files = new TempFiles(); MultipartReader reader = new MultipartReader(contentType, files)) {
			ByteBuf buffer = Unpooled.wrappedBuffer(body);
			while (buffer.isReadable()) {
				reader.offer(buffer.readSlice(Math.min(chunk, buffer.readableBytes())));
			}
			return reader.finish();
		}
	}

	private static String part(String disposition, String content) {
		return "--x\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
	}

}
