package io.fluxer.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The name under which the library shows itself.
 */
final class UserAgent {

	private static final String RESOURCE = "version.properties";

	private UserAgent() {
	}

	static String defaultValue() {
		return "FluxerBot (Java, " + version() + ")";
	}

	private static String version() {
		Properties properties = new Properties();
		try (InputStream resource = UserAgent.class.getResourceAsStream(RESOURCE)) {
			if (resource != null) {
				properties.load(resource);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		String version = properties.getProperty("version", "");
		return (version.isEmpty() || version.startsWith("$")) ? "dev" : version;
	}

}
