package io.fluxer.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImageDataTests {

	@ParameterizedTest
	@CsvSource({ "GIF89a, image/gif", "RIFF1234WEBPVP8, image/webp" })
	void namesTheKindOfTheImage(String content, String type) {
		ImageData image = ImageData.of(content.getBytes(StandardCharsets.ISO_8859_1));
		assertThat(image.dataUri()).startsWith("data:" + type + ";base64,");
	}

	@Test
	void knowsKindsByTheirFirstBytes() {
		assertThat(ImageData.of(new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0 }).dataUri())
			.isEqualTo("data:image/png;base64,iVBORw0KGgoA");
		assertThat(ImageData.of(new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff, 0 }).dataUri())
			.isEqualTo("data:image/jpeg;base64,/9j/AA==");
		assertThat(ImageData.of(new byte[] { 'R', 'I', 'F', 'F' }).dataUri()).isEqualTo("UklGRg==");
	}

	@Test
	void isTextInJson() {
		assertThat(FluxerJson.mapper().writeValueAsString(ImageData.of(new byte[] { 1, 2 }))).isEqualTo("\"AQI=\"");
	}

	@Test
	void readsFilesAndResources(@TempDir Path directory) throws IOException {
		Path file = Files.write(directory.resolve("a.gif"), new byte[] { 'G', 'I', 'F', '8' });
		assertThat(ImageData.of(file)).isEqualTo(ImageData.of(new byte[] { 'G', 'I', 'F', '8' }))
			.isEqualTo(ImageData.of(new ByteArrayResource(new byte[] { 'G', 'I', 'F', '8' })));
	}

	@Test
	void failsForAFileThatIsNotThere(@TempDir Path directory) {
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> ImageData.of(directory.resolve("absent")));
	}

	@Test
	void takesTenMebibytesAndNoMore() {
		assertThat(ImageData.of(new byte[ImageData.MAX_SIZE]).size()).isEqualTo(ImageData.MAX_SIZE);
		assertThatExceptionOfType(InvalidPayloadException.class)
			.isThrownBy(() -> ImageData.of(new byte[ImageData.MAX_SIZE + 1]))
			.withMessageContaining("10485760");
		assertThatExceptionOfType(InvalidPayloadException.class).isThrownBy(() -> ImageData.of(new byte[0]));
	}

	@Test
	void keepsItsBytesToItself() {
		byte[] content = { 1, 2 };
		ImageData image = ImageData.of(content);
		content[0] = 9;
		assertThat(image.dataUri()).isEqualTo("AQI=");
		assertThat(image).hasToString("ImageData[2 bytes]");
	}

}
