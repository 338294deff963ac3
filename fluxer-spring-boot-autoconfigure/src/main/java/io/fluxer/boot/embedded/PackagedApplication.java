package io.fluxer.boot.embedded;

import java.io.File;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.NativeDetector;
import org.springframework.util.ClassUtils;

/**
 * Tells an application that was packaged to be run elsewhere from one that runs out of a
 * build or an IDE. Development is what lies where Maven, Gradle or an IDE puts the
 * classes it compiles; all else counts as packaged, so that an image of a layout nobody
 * thought of starts no server.
 */
final class PackagedApplication {

	private static final Pattern BUILD_OUTPUT = Pattern
		.compile(".*/(target/(test-)?classes|build/classes/[^/]+/[^/]+|out/(production|test)/[^/]+)/?");

	/** Where Eclipse puts classes, and many an installation its programs. */
	private static final Pattern BIN = Pattern.compile("(.*)/bin/(main|test|default)/?");

	private static final List<String> PROJECT_FILES = List.of(".project", "build.gradle", "build.gradle.kts",
			"pom.xml");

	private PackagedApplication() {
	}

	static boolean contains(Class<?> applicationClass) {
		// What is processed ahead of time is decided for good, for wherever it runs
		// later.
		if (NativeDetector.inNativeImage() || Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
			return true;
		}
		CodeSource source = ClassUtils.getUserClass(applicationClass).getProtectionDomain().getCodeSource();
		return source == null || !isBuildOutput(source.getLocation());
	}

	static boolean isBuildOutput(@Nullable URL location) {
		return location != null && "file".equals(location.getProtocol()) && isDirectory(location)
				&& isBuildOutput(location.getPath());
	}

	/**
	 * Tells whether a class path has a directory of a build in it.
	 * @param classPath the class path of the process
	 */
	static boolean isDeveloped(String classPath) {
		return Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
			.filter((entry) -> !entry.isBlank())
			.map((entry) -> Path.of(entry).toAbsolutePath().normalize())
			.anyMatch((entry) -> Files.isDirectory(entry) && isBuildOutput(entry.toUri().getPath()));
	}

	private static boolean isBuildOutput(String path) {
		Matcher bin = BIN.matcher(path);
		if (bin.matches()) {
			Path project = Path.of(bin.group(1));
			return PROJECT_FILES.stream().anyMatch((file) -> Files.exists(project.resolve(file)));
		}
		return BUILD_OUTPUT.matcher(path).matches();
	}

	private static boolean isDirectory(URL location) {
		try {
			return Files.isDirectory(Path.of(location.toURI()));
		}
		catch (Exception ex) {
			return false;
		}
	}

}
