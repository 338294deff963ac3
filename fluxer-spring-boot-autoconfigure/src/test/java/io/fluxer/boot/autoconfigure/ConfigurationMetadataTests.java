package io.fluxer.boot.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the configuration metadata that editors show.
 */
class ConfigurationMetadataTests {

	private static final Set<String> WITHOUT_DEFAULT = Set.of("fluxer.token", "fluxer.instance",
			"fluxer.rest.user-agent", "fluxer.rest.rate-limit.max-wait", "fluxer.cache.guilds", "fluxer.cache.channels",
			"fluxer.cache.users", "fluxer.cache.members", "fluxer.cache.roles", "fluxer.cache.emojis",
			"fluxer.cache.stickers", "fluxer.cache.voice-states", "fluxer.cache.presences", "fluxer.commands.owners",
			"fluxer.gateway.url", "fluxer.gateway.presence.custom-status.text",
			"fluxer.gateway.presence.custom-status.emoji-id", "fluxer.gateway.presence.custom-status.emoji-name",
			"fluxer.embedded.enabled");

	@Test
	void namesEveryProperty() throws IOException {
		assertThat(properties()).extracting((property) -> property.path("name").asString())
			.containsExactlyInAnyOrder("fluxer.enabled", "fluxer.token", "fluxer.instance", "fluxer.rest.api-url",
					"fluxer.rest.user-agent", "fluxer.rest.timeout", "fluxer.rest.max-retries",
					"fluxer.rest.rate-limit.global", "fluxer.rest.rate-limit.max-wait", "fluxer.rest.retry.min-backoff",
					"fluxer.rest.retry.max-backoff", "fluxer.rest.retry.jitter", "fluxer.rest.allowed-mentions",
					"fluxer.cache.guilds", "fluxer.cache.channels", "fluxer.cache.users", "fluxer.cache.members",
					"fluxer.cache.roles", "fluxer.cache.emojis", "fluxer.cache.stickers", "fluxer.cache.voice-states",
					"fluxer.cache.presences", "fluxer.cache.messages", "fluxer.gateway.enabled", "fluxer.gateway.url",
					"fluxer.gateway.version", "fluxer.gateway.intents", "fluxer.gateway.presence.status",
					"fluxer.gateway.presence.afk", "fluxer.gateway.presence.mobile",
					"fluxer.gateway.presence.custom-status.text", "fluxer.gateway.presence.custom-status.emoji-id",
					"fluxer.gateway.presence.custom-status.emoji-name", "fluxer.gateway.wait-for-guilds",
					"fluxer.gateway.startup-timeout", "fluxer.gateway.compression", "fluxer.gateway.ignored-events",
					"fluxer.listener.enabled", "fluxer.listener.order-by", "fluxer.listener.timeout",
					"fluxer.listener.lane-capacity", "fluxer.listener.total-capacity", "fluxer.commands.enabled",
					"fluxer.commands.prefix", "fluxer.commands.mention", "fluxer.commands.owners",
					"fluxer.commands.answer-unknown", "fluxer.commands.apologize", "fluxer.commands.help.enabled",
					"fluxer.embedded.enabled", "fluxer.embedded.port");
	}

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

	private static List<JsonNode> properties() throws IOException {
		URL classes = FluxerProperties.class.getProtectionDomain().getCodeSource().getLocation();
		try (InputStream stream = new URL(classes, "META-INF/spring-configuration-metadata.json").openStream()) {
			return JsonMapper.shared().readTree(stream).path("properties").valueStream().toList();
		}
	}

}
