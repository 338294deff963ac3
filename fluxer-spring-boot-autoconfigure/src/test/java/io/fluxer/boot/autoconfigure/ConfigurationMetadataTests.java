package io.fluxer.boot.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the configuration metadata that editors show.
 */
class ConfigurationMetadataTests {

	private static final Set<String> WITHOUT_DEFAULT = Set.of("fluxer.token", "fluxer.clients", "fluxer.instance",
			"fluxer.ssl.bundle", "fluxer.rest.user-agent", "fluxer.rest.rate-limit.max-wait",
			"fluxer.rest.retry.within", "fluxer.cache.guilds", "fluxer.cache.channels", "fluxer.cache.users",
			"fluxer.cache.members", "fluxer.cache.roles", "fluxer.cache.emojis", "fluxer.cache.stickers",
			"fluxer.cache.voice-states", "fluxer.cache.presences", "fluxer.cache.unreferenced-users",
			"fluxer.gateway.url", "fluxer.gateway.presence.custom-status.text",
			"fluxer.gateway.presence.custom-status.emoji-id", "fluxer.gateway.presence.custom-status.emoji-name",
			"fluxer.gateway.shards.ids", "fluxer.gateway.session-directory", "fluxer.commands.owners",
			"fluxer.embedded.enabled");

	@Test
	void describesEveryProperty() throws IOException {
		assertThat(properties()).allSatisfy(
				(property) -> assertThat(property.path("description").asString("")).as(property.path("name").asString())
					.isNotBlank());
	}

	@Test
	void tellsTheDefaultOfEveryPropertyThatHasOne() throws IOException {
		assertThat(properties()).filteredOn((property) -> !property.has("defaultValue"))
			.extracting((property) -> property.path("name").asString())
			.containsExactlyInAnyOrderElementsOf(WITHOUT_DEFAULT);
	}

	@Test
	void tellsTheDefaultsOfTheCode() throws IOException {
		Map<String, Object> told = new HashMap<>();
		for (JsonNode property : properties()) {
			JsonNode value = property.path("defaultValue");
			if (!value.isMissingNode() && !property.path("name").asString().startsWith("fluxer.gateway.presence.")) {
				told.put(property.path("name").asString(),
						value.isArray() ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
								: value.asString());
			}
		}
		assertThat(told).hasSizeGreaterThan(20);
		assertThat(bind(told)).isEqualTo(bind(Map.of()));
	}

	private static FluxerProperties bind(Map<String, Object> values) {
		return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("fluxer", FluxerProperties.class);
	}

	static List<JsonNode> properties() throws IOException {
		URL classes = FluxerProperties.class.getProtectionDomain().getCodeSource().getLocation();
		try (InputStream stream = new URL(classes, "META-INF/spring-configuration-metadata.json").openStream()) {
			return JsonMapper.shared().readTree(stream).path("properties").valueStream().toList();
		}
	}

}
