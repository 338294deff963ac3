package io.fluxer.rest;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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

	@Test
	void sizesAreKnownWithoutReading(@TempDir Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("a.txt"), "four");
		assertThat(FileUpload.of(file).size()).isEqualTo(4);
		assertThat(FileUpload.of("b.txt", file).size()).isEqualTo(4);
		assertThat(FileUpload.of("a.txt", new byte[4]).size()).isEqualTo(4);
		assertThat(FileUpload.of("a.txt", new ByteArrayResource(new byte[4])).size()).isEqualTo(4);
		assertThat(FileUpload.of("a.txt", 4, () -> new ByteArrayInputStream(new byte[4])).size()).isEqualTo(4);
	}

	@Test
	void sizesThatTakeReadingAreUnknown() throws IOException {
		InputStreamResource resource = new InputStreamResource(new ByteArrayInputStream(new byte[4]));
		assertThat(FileUpload.of("a.txt", resource).size()).isNull();
		assertThat(FileUpload.of("a.txt", () -> new ByteArrayInputStream(new byte[4])).size()).isNull();
		assertThat(FileUpload.oneShot("a.txt", new ByteArrayInputStream(new byte[4])).size()).isNull();
		assertThat(resource.getInputStream().available()).isEqualTo(4);
	}

	@Test
	void partsAreFilesOfTheirOwn(@TempDir Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("a.txt"), "0123456789");
		FileUpload part = FileUpload.of(file).describedAs("d").slice(4, 3);
		assertThat(part.open()).hasContent("456");
		assertThat(part.open().readNBytes(2)).asString().isEqualTo("45");
		assertThat(part.size()).isEqualTo(3);
		assertThat(part.filename()).isEqualTo("a.txt");
		assertThat(part.description()).isEqualTo("d");
		assertThat(part.isRepeatable()).isTrue();
		assertThat(FileUpload.of(file).slice(9, 1).open().read()).isEqualTo('9');
		assertThat(FileUpload.of(file).slice(10, 0).open()).isEmpty();
	}

	@Test
	void aPartBeyondTheEndFails(@TempDir Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("a.txt"), "0123456789");
		assertThatExceptionOfType(EOFException.class)
			.isThrownBy(() -> FileUpload.of(file).slice(8, 3).open().readAllBytes());
		assertThatExceptionOfType(EOFException.class).isThrownBy(() -> {
			try (InputStream part = FileUpload.of(file).slice(11, 1).open()) {
				part.readAllBytes();
			}
		});
		assertThatIllegalArgumentException().isThrownBy(() -> FileUpload.of(file).slice(-1, 1));
	}

	@Test
	void titleDescriptionAndSpoilerAreKeptTogether() {
		FileUpload upload = FileUpload.of("a.txt", new byte[0]).titled("t").describedAs("d").asSpoiler();
		assertThat(upload.titled("u").title()).isEqualTo("u");
		assertThat(upload.titled("u").description()).isEqualTo("d");
		assertThat(upload.titled("u").isSpoiler()).isTrue();
		assertThat(AttachmentMetadata.of(3, upload))
			.isEqualTo(new AttachmentMetadata(3, "a.txt", "t", "d", 8, null, null, null));
	}

	@ParameterizedTest
	@CsvSource({ "a.png, image/png", "a.b.zip, application/zip", "readme, application/octet-stream" })
	void theNameStandsForAMediaType(String filename, String type) {
		assertThat(FileUpload.of(filename, new byte[0]).contentType()).isEqualTo(type);
	}

	@ParameterizedTest
	@CsvSource({ "a b.png, a_b.png", "../x/(1).png, ..x1.png", "über-1_2.txt, über-1_2.txt", "???, file" })
	void namesAreNormalizedAsTheServerDoes(String filename, String normalized) {
		assertThat(FileUpload.normalized(filename)).isEqualTo(normalized);
	}

}
