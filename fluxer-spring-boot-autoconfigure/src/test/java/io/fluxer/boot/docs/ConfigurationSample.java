package io.fluxer.boot.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.fluxer.boot.autoconfigure.FluxerProperties;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

/**
 * A sample of a configuration file.
 */
final class ConfigurationSample {

	/**
	 * Properties whose beginnings Boot and this library own; others are an application's.
	 */
	private static final Set<String> OWNED = Set.of("fluxer.", "spring.", "management.", "logging.", "server.");

	private final Map<String, Object> values;

	private ConfigurationSample(Map<String, Object> values) {
		this.values = values;
	}

	static ConfigurationSample of(String language, String text) {
		PropertySourceLoader loader = language.equals("yaml") ? new YamlPropertySourceLoader()
				: new PropertiesPropertySourceLoader();
		Map<String, Object> values = new LinkedHashMap<>();
		try {
			for (PropertySource<?> source : loader.load("sample",
					new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)))) {
				OriginTrackedMapPropertySource map = (OriginTrackedMapPropertySource) source;
				for (String name : map.getPropertyNames()) {
					values.put(name, map.getProperty(name));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new ConfigurationSample(values);
	}

	/** The names that no module knows. */
	List<String> unknown() {
		ConfigurationMetadata metadata = ConfigurationMetadata.load();
		return this.values.keySet()
			.stream()
			.filter((name) -> OWNED.stream().anyMatch(name::startsWith))
			.filter((name) -> !metadata.knows(name))
			.toList();
	}

	/** Fails for a value that its property does not accept. */
	void bind() {
		bind("fluxer");
		this.values.keySet()
			.stream()
			.filter((name) -> name.startsWith("fluxer.clients."))
			.map((name) -> name.split("\\.")[2])
			.distinct()
			.forEach((client) -> bind("fluxer.clients." + client));
	}

	private void bind(String prefix) {
		new Binder(new MapConfigurationPropertySource(this.values)).bind(prefix, FluxerProperties.class);
	}

}
