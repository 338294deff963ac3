package io.fluxer.boot.embedded;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

	@ParameterizedTest
	@ValueSource(strings = { "target/classes", "target/test-classes", "build/classes/java/main",
			"build/classes/kotlin/test", "out/production/bot", "out/test/bot" })
	void whereABuildPutsItsClassesIsDevelopment(String layout) throws Exception {
		assertThat(PackagedApplication.isBuildOutput(directory(layout))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "app/classes", "app", "bin", "bin/main", "bin/default", "target", "target/bot/BOOT-INF/classes",
					"target/bot/WEB-INF/classes", "build/classes", "out/production/bot/BOOT-INF/classes" })
	void anyOtherDirectoryIsPackaged(String layout) throws Exception {
		assertThat(PackagedApplication.isBuildOutput(directory(layout))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { ".project", "build.gradle", "build.gradle.kts", "pom.xml" })
	void programsOfAProjectAreDevelopment(String file) throws Exception {
		Files.createFile(this.directory.resolve(file));
		assertThat(PackagedApplication.isBuildOutput(directory("bin/main"))).isTrue();
	}

	@Test
	void aClassPathOfJarsIsPackaged() throws Exception {
		Path jar = Files.createFile(this.directory.resolve("bot.jar"));
		Path classes = Files.createDirectories(this.directory.resolve("target/classes"));
		assertThat(PackagedApplication.isDeveloped("")).isFalse();
		assertThat(PackagedApplication.isDeveloped(jar.toString())).isFalse();
		assertThat(PackagedApplication.isDeveloped(this.directory + File.pathSeparator + jar)).isFalse();
		assertThat(PackagedApplication.isDeveloped(jar + File.pathSeparator + classes)).isTrue();
	}

	@Test
	void anExecutableJarIsPackaged() throws Exception {
		Path classes = Files.createDirectories(this.directory.resolve("target"));
		Path jar = Files.createFile(classes.resolve("classes"));
		assertThat(PackagedApplication.isBuildOutput(jar.toUri().toURL())).isFalse();
		URL nested = URI.create("jar:" + jar.toUri() + "!/target/classes/").toURL();
		assertThat(PackagedApplication.isBuildOutput(nested)).isFalse();
	}

	@Test
	void classesFromNowhereArePackaged() {
		assertThat(PackagedApplication.isBuildOutput(null)).isFalse();
	}

	private URL directory(String layout) throws IOException {
		return Files.createDirectories(this.directory.resolve(layout)).toUri().toURL();
	}

}
