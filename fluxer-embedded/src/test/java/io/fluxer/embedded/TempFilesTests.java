package io.fluxer.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.fluxer.embedded.core.FileContent;
import io.fluxer.embedded.core.FilePart;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link TempFiles} and for what is kept in them.
 */
class TempFilesTests {

	private final TempFiles files = new TempFiles();

	@AfterEach
	void close() {
		this.files.close();
	}

	@Test
	void closingRemovesEverything() throws IOException {
		Path file = Files.createFile(this.files.next());
		assertThat(this.files.next()).isNotEqualTo(file);
		Path directory = this.files.directory();
		this.files.close();
		assertThat(directory).doesNotExist();
		assertThatIllegalStateException().isThrownBy(this.files::next);
	}

	@Test
	void largeFilesOfAFormGoToDiskAndSmallOnesDoNot() throws IOException {
		List<FilePart> parts = form(256 * 1024, 256 * 1024 + 1);
		assertThat(parts.get(0).content().inMemory()).isTrue();
		FileContent large = parts.get(1).content();
		assertThat(large.inMemory()).isFalse();
		assertThat(large.size()).isEqualTo(256 * 1024 + 1);
		assertThat(large.bytes()).containsOnly('1');
		assertThat(count()).isEqualTo(1);
		large.discard();
		assertThat(count()).isZero();
	}

	@Test
	void aFormThatIsNeverFinishedLeavesNothing() throws IOException {
		try (MultipartReader reader = new MultipartReader("multipart/form-data; boundary=x", this.files)) {
			reader.offer(Unpooled.copiedBuffer(part(0) + "0".repeat(1024 * 1024), StandardCharsets.UTF_8));
			assertThat(count()).isEqualTo(1);
		}
		assertThat(count()).isZero();
	}

	@Test
	void anUploadThatIsNeverFinishedLeavesNothing() throws IOException {
		try (UploadReader reader = new UploadReader(this.files)) {
			reader.offer(Unpooled.wrappedBuffer(new byte[10]));
			assertThat(count()).isEqualTo(1);
		}
		assertThat(count()).isZero();
		FileContent content;
		try (UploadReader reader = new UploadReader(this.files)) {
			reader.offer(Unpooled.wrappedBuffer(new byte[10]));
			content = reader.finish();
		}
		assertThat(content.bytes()).hasSize(10);
	}

	private List<FilePart> form(int... sizes) {
		try (MultipartReader reader = new MultipartReader("multipart/form-data; boundary=x", this.files)) {
			for (int i = 0; i < sizes.length; i++) {
				String text = part(i) + Integer.toString(i).repeat(sizes[i]) + "\r\n";
				reader.offer(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
			}
			reader.offer(Unpooled.copiedBuffer("--x--\r\n", StandardCharsets.UTF_8));
			return reader.finish();
		}
	}

	private long count() throws IOException {
		try (Stream<Path> list = Files.list(this.files.directory())) {
			return list.count();
		}
	}

	private static String part(int index) {
		return "--x\r\nContent-Disposition: form-data; name=\"files[" + index + "]\"; filename=\"a\"\r\n\r\n";
	}

}
