package io.fluxer.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIOException;

class FileUploadTests {

	@Test
	void repeatableFormsCanBeOpenedAgain(@TempDir Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("a.txt"), "x");
		for (FileUpload upload : new FileUpload[] { FileUpload.of(file), FileUpload.of("a.txt", new byte[] { 'x' }),
				FileUpload.of("a.txt", new ByteArrayResource(new byte[] { 'x' })),
				FileUpload.of("a.txt", () -> new ByteArrayInputStream(new byte[] { 'x' })) }) {
			assertThat(upload.isRepeatable()).isTrue();
			assertThat(upload.filename()).isEqualTo("a.txt");
			assertThat(upload.open()).hasContent("x");
			assertThat(upload.open()).hasContent("x");
		}
	}

	@Test
	void aOneShotStreamOpensOnce() throws IOException {
		FileUpload upload = FileUpload.oneShot("a.txt", new ByteArrayInputStream(new byte[] { 'x' })).describedAs("d");
		assertThat(upload.isRepeatable()).isFalse();
		assertThat(upload.description()).isEqualTo("d");
		assertThat(upload.open()).hasContent("x");
		assertThatIOException().isThrownBy(upload::open).withMessageContaining("one-shot");
	}

	@Test
	void aResourceThatIsAnOpenStreamIsOneShot() {
		InputStreamResource resource = new InputStreamResource(new ByteArrayInputStream(new byte[0]));
		assertThat(FileUpload.of("a.txt", resource).isRepeatable()).isFalse();
	}

	@Test
	void aFileNeedsAName() {
		assertThatIllegalArgumentException().isThrownBy(() -> FileUpload.of(" ", new byte[0]));
	}

}
