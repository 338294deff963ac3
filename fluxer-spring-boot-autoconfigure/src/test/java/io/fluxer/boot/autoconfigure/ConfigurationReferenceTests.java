package io.fluxer.boot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the reference of all properties says what their metadata says.
 */
class ConfigurationReferenceTests {

	private static final Path FILE = Path.of("..", "docs", "configuration.md");

	private static final String COMMAND = "./mvnw -pl fluxer-spring-boot-autoconfigure -am test "
			+ "-Dtest=ConfigurationReferenceTests -Dsurefire.failIfNoSpecifiedTests=false -Dfluxer.docs.write=true";

	@Test
	void theReferenceIsThatOfTheMetadata() throws IOException {
		String expected = ConfigurationReference.of(ConfigurationMetadataTests.properties());
		if (Boolean.getBoolean("fluxer.docs.write")) {
			Files.createDirectories(FILE.getParent());
			Files.writeString(FILE, expected);
		}
		assertThat(FILE).as("The reference is written anew by: " + COMMAND).exists();
		assertThat(Files.readString(FILE)).as("docs/configuration.md is written anew by: " + COMMAND)
			.isEqualTo(expected);
	}

}
