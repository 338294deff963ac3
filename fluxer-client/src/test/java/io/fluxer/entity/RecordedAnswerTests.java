package io.fluxer.entity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.fluxer.ReferenceData;
import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the answers recorded from a running server, where they are there, into the record
 * of their route and compares what that writes again.
 */
class RecordedAnswerTests {

	private static final String ID = "/\\d+";

	private static final String MESSAGE = "(GET|PATCH) /channels" + ID + "/messages" + ID;

	private static final String WEBHOOK_TOKEN = " /webhooks" + ID + "/[^/@]+";

	private final Map<String, JavaType> routes = new LinkedHashMap<>();

	RecordedAnswerTests() {
		one("GET /users/@me", CurrentUser.class);
		one("GET /users" + ID, User.class);
		list("GET /users/@me/guilds", Guild.class);
		one("POST /users/@me/channels", Channel.class);
		one("GET /gateway/bot", GatewayBot.class);
		one("GET (/oauth2)?/applications/@me", Application.class);
		one("(GET|PATCH) /guilds" + ID, Guild.class);
		list("GET /guilds" + ID + "/channels", Channel.class);
		one("POST /guilds" + ID + "/channels", Channel.class);
		one("(GET|PATCH) /channels" + ID, Channel.class);
		one("POST /channels" + ID + "/messages", Message.class);
		one(MESSAGE, Message.class);
		list("GET /channels" + ID + "/messages", Message.class);
		one("GET /channels" + ID + "/messages/pins", ChannelPins.class);
		list("GET /channels" + ID + "/messages" + ID + "/reactions/[^/]+", User.class);
		one("GET /channels" + ID + "/messages" + ID + "/reactions/[^/]+/users", ReactionUsers.class);
		list("GET /guilds" + ID + "/roles", Role.class);
		one("(POST|PATCH) /guilds" + ID + "/roles(" + ID + ")?", Role.class);
		list("GET /guilds" + ID + "/members", GuildMember.class);
		one("(GET|PATCH) /guilds" + ID + "/members/(\\d+|@me)", GuildMember.class);
		list("GET /(guilds|channels)" + ID + "/invites", Invite.class);
		one("POST /channels" + ID + "/invites", Invite.class);
		one("(GET|POST) /invites/[^/]+", Invite.class);
		list("GET /(guilds|channels)" + ID + "/webhooks", Webhook.class);
		one("POST /channels" + ID + "/webhooks", Webhook.class);
		one("(GET|PATCH) /webhooks" + ID, Webhook.class);
		one("GET" + WEBHOOK_TOKEN, Webhook.class);
		one("POST" + WEBHOOK_TOKEN, Message.class);
		one("(GET|PATCH)" + WEBHOOK_TOKEN + "/messages" + ID, Message.class);
		list("GET /guilds" + ID + "/emojis", Emoji.class);
		one("POST /guilds" + ID + "/emojis", Emoji.class);
		list("GET /guilds" + ID + "/bans", GuildBan.class);
		one("GET /guilds" + ID + "/audit-logs", AuditLog.class);
	}

	@Test
	void everyRecordedAnswerIsWrittenAgainAsItCame() throws IOException {
		Path directory = ReferenceData.require("exchanges", "exchanges");
		Map<String, List<String>> leftOut = new TreeMap<>();
		Map<String, List<String>> differences = new TreeMap<>();
		int read = 0;
		int compared = 0;
		for (Path file : files(directory)) {
			RecordedExchange exchange = RecordedExchange.read(file);
			read++;
			String reason = reasonToLeaveOut(exchange);
			if (reason != null) {
				leftOut.computeIfAbsent(reason, (key) -> new ArrayList<>()).add(file.getFileName().toString());
				continue;
			}
			compared++;
			List<String> found = differences(exchange);
			if (!found.isEmpty()) {
				differences.put(exchange.file(), found);
			}
		}
		System.out.println("answers: " + read + " files read, " + compared + " answers compared, " + differences.size()
				+ " differ");
		leftOut.forEach((reason, names) -> System.out
			.println("answers: " + names.size() + " left out, " + reason + ": " + String.join(" ", names)));
		assertThat(differences).isEmpty();
		assertThat(compared).isPositive();
	}

	private List<String> differences(RecordedExchange exchange) {
		JavaType type = type(exchange);
		if (type == null) {
			return List.of("no record for " + exchange.method() + " " + exchange.path());
		}
		JsonNode given = FluxerJson.mapper().readTree(exchange.body());
		Object value = FluxerJson.mapper().readerFor(type).readValue(given);
		// The declared type matters for lists: their elements are written by it.
		return JsonTrees.differences(given,
				FluxerJson.mapper().readTree(FluxerJson.mapper().writerFor(type).writeValueAsBytes(value)));
	}

	private JavaType type(RecordedExchange exchange) {
		String call = exchange.method() + " " + exchange.path();
		return this.routes.entrySet()
			.stream()
			.filter((route) -> call.matches(route.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	private static String reasonToLeaveOut(RecordedExchange exchange) {
		if (exchange == null) {
			return "no HTTP exchange";
		}
		if (!exchange.isSuccess()) {
			return "an error";
		}
		return exchange.isEmpty() ? "no content" : null;
	}

	private void one(String route, Class<?> type) {
		this.routes.put(route, FluxerJson.mapper().constructType(type));
	}

	private void list(String route, Class<?> type) {
		this.routes.put(route, FluxerJson.mapper().getTypeFactory().constructCollectionType(ArrayList.class, type));
	}

	private static List<Path> files(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.sorted().toList();
		}
	}

}
