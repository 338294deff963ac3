package io.fluxer.boot.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What all modules of the class path say about their properties.
 */
final class ConfigurationMetadata {

	private final Set<String> names = new HashSet<>();

	private final List<String> maps = new ArrayList<>();

	private ConfigurationMetadata() {
	}

	static ConfigurationMetadata load() {
		ConfigurationMetadata metadata = new ConfigurationMetadata();
		try {
			for (URL file : Collections.list(ConfigurationMetadata.class.getClassLoader()
				.getResources("META-INF/spring-configuration-metadata.json"))) {
				try (InputStream stream = file.openStream()) {
					JsonMapper.shared().readTree(stream).path("properties").forEach(metadata::add);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return metadata;
	}

	/**
	 * Whether a property has this name; one of a named client is that of the only one.
	 */
	boolean knows(String name) {
		String plain = name.replaceAll("\\[\\d+]$", "").replaceFirst("^fluxer\\.clients\\.[a-z0-9-]+\\.", "fluxer.");
		return this.names.contains(plain) || this.maps.stream().anyMatch(plain::startsWith);
	}

	/** Whether properties have names that begin so. */
	boolean hasGroup(String name) {
		return this.names.stream().anyMatch((known) -> known.startsWith(name + "."))
				|| this.maps.stream().anyMatch((known) -> known.equals(name + "."));
	}

	private void add(JsonNode property) {
		if (property.at("/deprecation/level").asString("").equals("error")) {
			return;
		}
		String name = property.path("name").asString();
		this.names.add(name);
		if (property.path("type").asString("").startsWith("java.util.Map")) {
			this.maps.add(name + ".");
		}
	}

}
