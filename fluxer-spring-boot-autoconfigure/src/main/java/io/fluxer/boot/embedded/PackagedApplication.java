package io.fluxer.boot.embedded;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.regex.Pattern;

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

	private static final Pattern BUILD_OUTPUT = Pattern.compile(
			".*/(target/(test-)?classes|build/classes/[^/]+/[^/]+|out/(production|test)/[^/]+|bin/(main|test|default))/?");

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
		return location != null && "file".equals(location.getProtocol())
				&& BUILD_OUTPUT.matcher(location.getPath()).matches() && isDirectory(location);
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
