package io.fluxer.embedded.core;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.TestServer.Client;
import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds what this server says against what a real one was recorded to say.
 */
class ShapeTests {

	/**
	 * What is not compared: the times that the real server took for its own steps, which
	 * its documentation calls diagnostics that may be missing; and the mark of a bot in a
	 * member update, whose recording shows a person.
	 */
	private static final List<String> EXCEPTED = List.of(".d._timings.steps", ".d._timings_gw.trace", ".d.user.bot");

	private static final String MISSING_ID = "123456789012345678";

	private final List<String> differences = new ArrayList<>();

	private final TestServer server = new TestServer(true);

	private Recordings recordings;

	private Shape shape;

	private int compared;

	@BeforeEach
	void findRecordings() {
		Recordings found = Recordings.find();
		if (found == null) {
			System.out.println("shapes: skipped, no recordings of a Fluxer server on this machine");
		}
		Assumptions.assumeTrue(found != null, "no recordings of a Fluxer server (system property fluxer.reference)");
		this.recordings = found;
		this.shape = new Shape(EXCEPTED);
		List<JsonNode> all = this.recordings.all();
		all.forEach(this.shape::learn);
		System.out.println("shapes: " + all.size() + " recordings read");
	}

	@Test
	void framesAndAnswersHaveTheKeysAndTypesOfTheRealServer() {
		compareStart();
		compareGuildEvents();
		compareCommands();
		compareDirectEvents();
		compareMembership();
		compareAccounts();
		compareMessages();
		compareReactions();
		compareErrors();
		new MessageExchanges(this.server, this::exchange, this::frame).compare();
		new GuildExchanges(this.server, this::exchange, this::frame, this::audited).compare();
		compareRateLimits();
		System.out.println("shapes: " + this.compared + " compared, " + this.differences.size() + " differ");
		assertThat(this.differences).isEmpty();
		assertThat(this.compared).isGreaterThan(170);
	}

	private void compareStart() {
		Client client = this.server.connect();
		client.identify(this.server.core.botToken(), "");
		frame("READY", client, "READY");
		frame("GUILD_CREATE", client, "GUILD_CREATE");
		String session = client.session();
		client.connection().disconnected();
		Client again = this.server.connect();
		again.resume(this.server.core.botToken(), session, 2);
		frame("RESUMED", again, "RESUMED");
		again.connection().disconnected();
	}

	private void compareCommands() {
		Client client = this.server.identified();
		String guild = "\"" + this.server.guild + "\"";
		this.server.core.levers().limitMemberLists(Duration.ofSeconds(30));
		for (int i = 0; i < 2; i++) {
			client.send("{\"op\":8,\"d\":{\"guild_id\":" + guild
					+ ",\"query\":\"\",\"limit\":0,\"presences\":true,\"nonce\":\"n\"}}");
		}
		frame("GUILD_MEMBERS_CHUNK", client, "GUILD_MEMBERS_CHUNK");
		frame("RATE_LIMITED", client, "RATE_LIMITED");
		client.send("{\"op\":15,\"d\":{\"guild_ids\":[" + guild + "],\"nonce\":\"n\"}}");
		frame("GUILD_COUNTS_UPDATE", client, "GUILD_COUNTS_UPDATE");
		client.send("{\"op\":16,\"d\":{\"guild_id\":" + guild + ",\"channel_ids\":[\"" + this.server.channel
				+ "\"],\"nonce\":\"n\"}}");
		frame("CHANNEL_MEMBER_COUNTS_UPDATE", client, "CHANNEL_MEMBER_COUNTS_UPDATE");
		client.send("{\"op\":14,\"d\":{\"subscriptions\":{" + guild + ":{\"active\":false,\"members\":[\""
				+ this.server.person + "\"]}}}}");
		frame("GUILD_SYNC", client, "GUILD_SYNC");
		this.server.core.levers().appear(this.server.person, "online");
		frame("PRESENCE_UPDATE", client, "PRESENCE_UPDATE");
		client.connection().disconnected();
	}

	private void compareGuildEvents() {
		Client client = this.server.identified();
		Snowflake person = this.server.person;
		Snowflake channel = this.server.channel;
		this.server.core.addChannel(this.server.guild, "probe");
		frame("CHANNEL_CREATE", client, "CHANNEL_CREATE");
		String own = this.server.post("{\"content\":\"plain\",\"nonce\":\"n\"}").id();
		frame("MESSAGE_CREATE", client, "MESSAGE_CREATE");
		this.server.post("""
				{"embeds":[{"title":"T","description":"D","color":255,"fields":[{"name":"a","value":"b","inline":true}],
				"footer":{"text":"f"},"author":{"name":"au"}}]}""");
		frame("MESSAGE_CREATE_embed", client, "MESSAGE_CREATE");
		this.server.form(this.server.messages(), "POST", file("files[0]", "a.txt"));
		frame("MESSAGE_CREATE_attachment", client, "MESSAGE_CREATE");
		this.server.person("POST", this.server.messages(),
				"{\"content\":\"re\",\"message_reference\":{\"message_id\":\"" + own + "\"}}");
		frame("MESSAGE_CREATE_reply", client, "MESSAGE_CREATE");
		this.server.core.say(person, channel, "<@" + this.server.core.botId() + "> hi");
		frame("MESSAGE_CREATE_mention", client, "MESSAGE_CREATE");
		this.server.bot("PATCH", this.server.messages() + "/" + own, "{\"content\":\"edited\"}");
		frame("MESSAGE_UPDATE", client, "MESSAGE_UPDATE");
		this.server.core.react(person, channel, Snowflake.of(own), "👍");
		frame("MESSAGE_REACTION_ADD", client, "MESSAGE_REACTION_ADD");
		String reaction = this.server.messages() + "/" + own + "/reactions/%F0%9F%91%8D/@me";
		this.server.bot("PUT", reaction, null);
		frame("MESSAGE_REACTION_ADD_own", client, "MESSAGE_REACTION_ADD");
		this.server.bot("DELETE", reaction, null);
		frame("MESSAGE_REACTION_REMOVE", client, "MESSAGE_REACTION_REMOVE");
		this.server.core.type(person, channel);
		frame("TYPING_START", client, "TYPING_START");
		this.server.bot("DELETE", this.server.messages() + "/" + own, null);
		frame("MESSAGE_DELETE", client, "MESSAGE_DELETE");
	}

	private void compareDirectEvents() {
		Client client = this.server.identified();
		Snowflake person = this.server.person;
		Snowflake message = this.server.core.sayDirectly(person, "dm from user");
		frame("CHANNEL_CREATE_dm", client, "CHANNEL_CREATE");
		frame("MESSAGE_CREATE_dm", client, "MESSAGE_CREATE");
		String channel = client.link().event("CHANNEL_CREATE").at("/d/id").asString();
		this.server.bot("POST", "/v1/channels/" + channel + "/messages", "{\"content\":\"dm from bot\"}");
		frame("MESSAGE_CREATE_dm_own", client, "MESSAGE_CREATE");
		this.server.core.react(person, Snowflake.of(channel), message, "👍");
		frame("MESSAGE_REACTION_ADD_dm", client, "MESSAGE_REACTION_ADD");
		this.server.core.type(person, Snowflake.of(channel));
		frame("TYPING_START_dm", client, "TYPING_START");
		this.server.person("DELETE", "/v1/channels/" + channel + "/messages/" + message, null);
		frame("MESSAGE_DELETE_dm", client, "MESSAGE_DELETE");
	}

	private void compareMembership() {
		Client client = this.server.identified();
		Snowflake guild = this.server.core.addGuild("Other", this.server.person);
		frame("GUILD_CREATE_join", client, "GUILD_CREATE");
		frame("GUILD_ROLE_CREATE", client, "GUILD_ROLE_CREATE");
		frame("GUILD_MEMBER_UPDATE", client, "GUILD_MEMBER_UPDATE");
		this.server.core.addPerson("Victim");
		frame("GUILD_MEMBER_ADD", client, "GUILD_MEMBER_ADD");
		this.server.core.setBotMember(guild, false);
		frame("GUILD_DELETE_kicked", client, "GUILD_DELETE");
		exchange("123-403-bot-guild-not-member", this.server.bot("GET", "/v1/guilds/" + guild, null));
		Snowflake channel = this.server.core.firstChannel(guild);
		exchange("122-403-bot-private-channel-get", this.server.bot("GET", "/v1/channels/" + channel, null));
		exchange("124-403-bot-channel-of-other-guild",
				this.server.bot("POST", "/v1/channels/" + channel + "/messages", "{\"content\":\"x\"}"));
	}

	private void compareAccounts() {
		this.server.clock.advanceMillis(10_000);
		exchange("01-users-me", this.server.bot("GET", "/v1/users/@me", null));
		exchange("02-users-me-no-prefix", this.server.bot("GET", "/users/@me", null));
		exchange("06-users-me-guilds", this.server.bot("GET", "/v1/users/@me/guilds", null));
		exchange("07-user-by-id", this.server.bot("GET", "/v1/users/" + this.server.person, null));
		exchange("09-gateway-bot", this.server.bot("GET", "/v1/gateway/bot", null));
		exchange("12-guild-get", this.server.bot("GET", "/v1/guilds/" + this.server.guild, null));
		exchange("13-guild-channels", this.server.bot("GET", "/v1/guilds/" + this.server.guild + "/channels", null));
		exchange("15-channel-get", this.server.bot("GET", "/v1/channels/" + this.server.channel, null));
		exchange("80-dm-open",
				this.server.bot("POST", "/v1/users/@me/channels", "{\"recipient_id\":\"" + this.server.person + "\"}"));
		exchange("35-typing", this.server.bot("POST", "/v1/channels/" + this.server.channel + "/typing", null));
	}

	private void compareMessages() {
		this.server.clock.advanceMillis(10_000);
		String first = "{\"content\":\"hello <@" + this.server.person + ">\",\"nonce\":\"1234567890\"}";
		exchange("17-message-create", this.server.post(first));
		Reply embed = this.server
			.post("""
					{"content":"with embed","embeds":[{"title":"T","description":"D","url":"https://example.com/",
					"color":5793266,"timestamp":"2026-01-01T00:00:00.000Z","fields":[{"name":"a","value":"b","inline":true}],
					"footer":{"text":"foot"},"author":{"name":"auth"}}]}""");
		exchange("18-message-create-embed", embed);
		Reply reply = this.server.post("{\"content\":\"a reply\",\"message_reference\":{\"message_id\":\"" + embed.id()
				+ "\"},\"allowed_mentions\":{\"parse\":[],\"replied_user\":false}}");
		exchange("19-message-create-reply", reply);
		String path = this.server.messages() + "/" + reply.id();
		exchange("20-message-get", this.server.bot("GET", path, null));
		exchange("21-messages-list", this.server.bot("GET", this.server.messages() + "?limit=3", null));
		exchange("22-messages-list-before",
				this.server.bot("GET", this.server.messages() + "?limit=1&before=" + reply.id(), null));
		exchange("23-message-edit", this.server.bot("PATCH", path, "{\"content\":\"a reply (edited)\"}"));
		exchange("36-multipart-upload-txt", this.server.form(this.server.messages(), "POST", field("""
				{"content":"file","attachments":[{"id":0,"filename":"hello.txt","description":"alt"}]}"""),
				file("files[0]", "hello.txt")));
		exchange("37-multipart-upload-two-embed", this.server.form(this.server.messages(), "POST", field("""
				{"content":"two files","attachments":[{"id":0,"filename":"a.png"},{"id":1,"filename":"b.txt"}],
				"embeds":[{"title":"pic","image":{"url":"attachment://a.png"}}]}"""), file("files[0]", "a.png"),
				file("files[1]", "b.txt")));
		exchange("38-multipart-without-metadata", this.server.form(this.server.messages(), "POST",
				field("{\"content\":\"no attachment meta\"}"), file("files[0]", "a.txt")));
		exchange("40-message-delete", this.server.bot("DELETE", path, null));
	}

	private void compareReactions() {
		this.server.clock.advanceMillis(10_000);
		String message = this.server.messages() + "/"
				+ this.server
					.post("""
							{"content":"with embed","embeds":[{"title":"T","description":"D","url":"https://example.com/",
							"color":5793266,"timestamp":"2026-01-01T00:00:00.000Z","fields":[{"name":"a","value":"b","inline":true}],
							"footer":{"text":"foot"},"author":{"name":"auth"}}]}""")
					.id();
		String emoji = message + "/reactions/%F0%9F%91%8D";
		exchange("24-reaction-add", this.server.bot("PUT", emoji + "/@me", null));
		exchange("25-reaction-add-by-member", this.server.person("PUT", emoji + "/@me?session_id=x", null));
		exchange("26-reaction-users", this.server.bot("GET", emoji + "?limit=10", null));
		exchange("27-reaction-users-long-path", this.server.bot("GET", emoji + "/users", null));
		exchange("28-message-get-with-reactions", this.server.bot("GET", message, null));
		exchange("94-403-edit-others-message", this.server.person("PATCH", message, "{\"content\":\"x\"}"));
		exchange("29-reaction-remove-own", this.server.bot("DELETE", emoji + "/@me", null));
	}

	private void compareErrors() {
		this.server.clock.advanceMillis(10_000);
		exchange("03-401-no-auth", this.server.call(null, "GET", "/v1/users/@me", null, null));
		exchange("04-401-bad-bot-token",
				this.server.call("Bot 1." + "a".repeat(43), "GET", "/v1/users/@me", null, null));
		exchange("05-401-garbage-token", this.server.call("Bot abc", "GET", "/v1/users/@me", null, null));
		exchange("08-user-unknown-404", this.server.bot("GET", "/v1/users/" + MISSING_ID, null));
		exchange("84-404-unknown-channel", this.server.bot("GET", "/v1/channels/" + MISSING_ID, null));
		exchange("85-404-unknown-message", this.server.bot("GET", this.server.messages() + "/" + MISSING_ID, null));
		exchange("86-404-unknown-guild", this.server.bot("GET", "/v1/guilds/" + MISSING_ID, null));
		exchange("87-404-no-such-route", this.server.bot("GET", "/v1/nope", null));
		exchange("88-405-wrong-method", this.server.bot("PUT", "/v1/users/@me", null));
		exchange("91-403-bot-cannot-dm-user-route", this.server.bot("GET", "/v1/users/@me/sessions", null));
		exchange("95-400-empty-message", this.server.post("{}"));
		exchange("96-400-content-too-long", this.server.post("{\"content\":\"" + "x".repeat(4001) + "\"}"));
		exchange("97-400-embed-nested-errors",
				this.server.post("{\"embeds\":[{\"title\":\"" + "x".repeat(300) + "\"}]}"));
		exchange("98-400-wrong-type", this.server.post("{\"content\":12345}"));
		exchange("99-400-malformed-json", this.server.post("{\"content\": "));
		exchange("100-400-no-content-type", this.server.post("content=1"));
		exchange("101-400-bad-snowflake", this.server.bot("GET", "/v1/channels/notanid", null));
		exchange("102-400-limit-too-big", this.server.bot("GET", this.server.messages() + "?limit=1000", null));
	}

	private void compareRateLimits() {
		this.server.clock.advanceMillis(60_000);
		String typing = "/v1/channels/" + this.server.channel + "/typing";
		exchange("110-ratelimit-first-of-burst", this.server.bot("POST", typing, null));
		Reply reply = this.server.bot("POST", typing, null);
		for (int i = 0; i < 20; i++) {
			reply = this.server.bot("POST", typing, null);
		}
		exchange("111-429-bucket", reply);
		for (int i = 0; i < 50; i++) {
			reply = this.server.bot("GET", "/v1/guilds/" + this.server.guild, null);
		}
		exchange("113-429-global", reply);
	}

	private void frame(String recording, Client client, String event) {
		frame(recording, client.link().event(event));
	}

	private void frame(String recording, JsonNode frame) {
		compare(recording, this.recordings.frame(recording), frame);
	}

	/**
	 * Compares an entry of the audit log as the gateway tells it, the names of what has
	 * changed too.
	 */
	private void audited(int action, JsonNode frame) {
		JsonNode recorded = this.recordings.audited(action);
		compare("audit log " + action, recorded, frame);
		List<String> changes = changes(frame);
		if (!changes(recorded).equals(changes)) {
			this.differences.add("audit log " + action + ": changes " + changes(recorded) + ", here " + changes);
		}
	}

	private static List<String> changes(JsonNode frame) {
		return frame.at("/d/changes").valueStream().map((change) -> change.path("key").asString()).toList();
	}

	private void exchange(String recording, Reply reply) {
		Recordings.Exchange recorded = this.recordings.exchange(recording);
		if (recorded.status() != reply.status()) {
			this.differences.add(recording + ": status " + recorded.status() + ", here " + reply.status());
		}
		Set<String> limits = limitHeaders(recorded.headers());
		if (!limits.equals(limitHeaders(reply.response().headers().keySet()))) {
			this.differences.add(recording + ": headers " + limits + ", here " + reply.response().headers().keySet());
		}
		JsonNode body = (reply.response().body().length > 0) ? reply.json() : Json.object();
		compare(recording, recorded.body(), body);
		if (recorded.status() >= 400 && !recorded.body().path("code").equals(body.path("code"))) {
			this.differences.add(recording + ": code " + recorded.body().path("code") + ", here " + body.path("code"));
		}
	}

	private void compare(String recording, JsonNode recorded, JsonNode ours) {
		this.compared++;
		this.shape.differences(recorded, ours)
			.forEach((difference) -> this.differences.add(recording + " " + difference));
	}

	private static Set<String> limitHeaders(Set<String> headers) {
		return headers.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.filter((name) -> name.startsWith("x-ratelimit") || name.equals("retry-after")
					|| name.equals("x-request-id") || name.equals("x-fluxer-version") || name.equals("cache-control"))
			.collect(Collectors.toSet());
	}

	private static FilePart file(String name, String filename) {
		return new FilePart(name, filename, "x".getBytes(StandardCharsets.UTF_8));
	}

	private static FilePart field(String json) {
		return new FilePart("payload_json", null, json.getBytes(StandardCharsets.UTF_8));
	}

}
