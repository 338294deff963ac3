package io.fluxer.boot.embedded;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

import org.jspecify.annotations.Nullable;

import org.springframework.core.NativeDetector;
import org.springframework.util.ClassUtils;

/**
 * Tells an application that was packaged to be run elsewhere from one that runs out of a
 * build or an IDE: the classes of the latter lie in a plain directory.
 */
final class PackagedApplication {

	private PackagedApplication() {
	}

	static boolean contains(Class<?> applicationClass) {
		if (NativeDetector.inNativeImage()) {
			return true;
		}
		CodeSource source = ClassUtils.getUserClass(applicationClass).getProtectionDomain().getCodeSource();
		return isArchive((source != null) ? source.getLocation() : null);
	}

	static boolean isArchive(@Nullable URL location) {
		if (location == null) {
			return false;
		}
		if (!"file".equals(location.getProtocol())) {
			return true;
		}
		String path = location.getPath();
		// An archive that a container or a launcher has unpacked is still packaged.
		return path.contains("/BOOT-INF/") || path.contains("/WEB-INF/") || !isDirectory(location);
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
