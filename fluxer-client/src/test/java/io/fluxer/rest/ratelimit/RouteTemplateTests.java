package io.fluxer.rest.ratelimit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.fluxer.ReferenceData;
import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class RouteTemplateTests {

	@ParameterizedTest
	@CsvSource({ "/channels/123/messages, /channels/:id/messages, 123",
			"/guilds/456/members/789, /guilds/:id/members/:id, 456",
			"/guilds/456/members/@me, /guilds/:id/members/@me, 456",
			"/guilds/1/members/2/roles/3, /guilds/:id/members/:id/roles/:id, 1",
			"/channels/1/messages/2/reactions/%F0%9F%91%8D/@me, /channels/:id/messages/:id/reactions/:emoji/@me, 1",
			"/channels/1/messages/2/reactions/users/@me, /channels/:id/messages/:id/reactions/:emoji/@me, 1",
			"/channels/1/messages/2/reactions/123/456, /channels/:id/messages/:id/reactions/:emoji/:id, 1",
			"/invites/messages, /invites/:code, messages", "/invites/1234, /invites/:code, 1234",
			"/webhooks/1/github, /webhooks/:id/:token, 1",
			"/webhooks/1/sEcReT/messages/2, /webhooks/:id/:token/messages/:id, 1",
			"/interactions/1/999/callback, /interactions/:id/:token/callback, 1",
			"/users/@me/guilds/5, /users/@me/guilds/:id, 5", "/users/9/profile?guild_id=3, /users/:id/profile, 9",
			"/channels/abc/messages, /channels/:other/messages, ''",
			"/channels/123456789012345678901234567890, /channels/:other, ''", "/users/@me, /users/@me, ''",
			"/emojis/7/metadata, /emojis/:id/metadata, ''", "/stickers/7/metadata, /stickers/:id/metadata, ''",
			"/oauth2/applications/7/public, /oauth2/applications/:id/public, ''",
			"/users/@me/channels/7/pin, /users/@me/channels/:id/pin, ''", "/, /, ''", "//users//@me/, /users/@me, ''" })
	void keepsLiteralsAlone(String route, String template, String majorId) {
		RouteTemplate result = RouteTemplate.of("GET", route);
		assertThat(result.template()).isEqualTo(template);
		assertThat(result.majorId()).isEqualTo(majorId);
	}

	@Test
	void isBoundedForEndlessRoutes() {
		assertThat(RouteTemplate.of("GET", "/users".repeat(500)).template()).hasSizeLessThan(100);
	}

	@ParameterizedTest
	@CsvSource({ "POST, /webhooks/1/t, false", "GET, /webhooks/1/t, true", "PATCH, /webhooks/1/t, true",
			"PATCH, /webhooks/1/t/messages/3, false", "GET, /webhooks/1/t/messages/3, false",
			"DELETE, /webhooks/1/t/messages/3, false", "POST, /webhooks/1/t/slack, false", "GET, /webhooks/1, true",
			"POST, /channels/1/webhooks, true", "POST, /channels/1/messages, true" })
	void knowsWhatTheAccountIsCountedFor(String method, String route, boolean counts) {
		assertThat(RouteTemplate.of(method, route).countsGlobally()).isEqualTo(counts);
	}

	@Test
	void showsNoIds() {
		assertThat(RouteTemplate.of("POST", "/webhooks/1/secret?x=y")).hasToString("POST /webhooks/:id/:token");
	}

	@Test
	void findsTheIdOfEveryBucketOfTheServer() throws IOException {
		Path api = ReferenceData.require("buckets", "openapi-bot.json");
		List<String> differences = new ArrayList<>();
		int compared = 0;
		for (Map.Entry<String, JsonNode> path : FluxerJson.mapper()
			.readTree(Files.readAllBytes(api))
			.path("paths")
			.properties()) {
			for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
				JsonNode limit = operation.getValue().path("x-ratelimit");
				if (!limit.isObject()) {
					continue;
				}
				String method = operation.getKey().toUpperCase(Locale.ROOT);
				String bucket = limit.path("bucket").asString();
				String parameter = bucket.contains("::") ? bucket.substring(bucket.indexOf("::") + 2) : "";
				Map<String, String> ids = new HashMap<>();
				Matcher places = Pattern.compile("\\{([a-z_]+)}").matcher(path.getKey());
				String route = places.replaceAll((place) -> {
					ids.put(place.group(1), Integer.toString(1 + ids.size()));
					return ids.get(place.group(1));
				});
				RouteTemplate template = RouteTemplate.of(method, route);
				String found = template.majorId() + " " + template.countsGlobally();
				String wanted = ids.getOrDefault(parameter, "") + " " + limit.path("counts_globally").asBoolean();
				if (!found.equals(wanted)) {
					differences.add(method + " " + path.getKey() + " of " + bucket + ": " + found);
				}
				compared++;
			}
		}
		System.out.println("buckets: " + compared + " operations compared, " + differences.size() + " differ");
		assertThat(differences).isEmpty();
		assertThat(compared).isGreaterThan(100);
	}

	@Test
	void knowsTheLiteralsOfEveryOperationForBots() throws IOException {
		Path operations = ReferenceData.require("literals of routes", "operations.tsv");
		List<String> paths = Files.readAllLines(operations)
			.stream()
			.map((line) -> line.split("\t"))
			.filter((columns) -> columns.length > 3 && columns[3].equals("yes"))
			.map((columns) -> columns[1])
			.toList();
		assertThat(paths).hasSizeGreaterThan(100)
			.allSatisfy((path) -> assertThat(RouteTemplate.of("GET", path.replaceAll("\\{[a-z_]+}", "1")).template())
				.doesNotContain(":other"));
	}

}
