package io.fluxer.boot.embedded;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PackagedApplication}.
 */
class PackagedApplicationTests {

	@TempDir
	Path directory;

	@Test
	void classesOfABuildAreNotPackaged() {
		assertThat(PackagedApplication.contains(PackagedApplicationTests.class)).isFalse();
	}

	@Test
	void classesOfAJarArePackaged() {
		assertThat(PackagedApplication.contains(ApplicationContext.class)).isTrue();
	}

	@Test
	void aDirectoryIsNotPackaged() throws MalformedURLException {
		assertThat(PackagedApplication.isArchive(this.directory.toUri().toURL())).isFalse();
	}

	@Test
	void anExecutableJarIsPackaged() throws Exception {
		Path jar = Files.createFile(this.directory.resolve("bot.jar"));
		assertThat(PackagedApplication.isArchive(jar.toUri().toURL())).isTrue();
		URL nested = URI.create("jar:" + jar.toUri() + "!/BOOT-INF/classes/").toURL();
		assertThat(PackagedApplication.isArchive(nested)).isTrue();
	}

	@Test
	void anUnpackedArchiveIsPackaged() throws Exception {
		for (String layout : new String[] { "BOOT-INF/classes", "WEB-INF/classes" }) {
			Path classes = Files.createDirectories(this.directory.resolve(layout));
			assertThat(PackagedApplication.isArchive(classes.toUri().toURL())).as(layout).isTrue();
		}
	}

}
