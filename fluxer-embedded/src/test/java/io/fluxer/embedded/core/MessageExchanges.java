package io.fluxer.embedded.core;

import java.util.function.BiConsumer;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.TestServer.Client;
import io.fluxer.embedded.core.TestServer.Reply;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Does around messages what was done when a real server was recorded.
 */
final class MessageExchanges {

	private static final String IMAGE = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4"
			+ "nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";

	private static final String WITH_EMBED = """
			{"content":"with embed","embeds":[{"title":"T","description":"D","url":"https://example.com/",
			"color":5793266,"timestamp":"2026-01-01T00:00:00.000Z","fields":[{"name":"a","value":"b","inline":true}],
			"footer":{"text":"foot"},"author":{"name":"auth"}}]}""";

	private final TestServer server;

	private final BiConsumer<String, Reply> exchange;

	private final BiConsumer<String, JsonNode> frame;

	MessageExchanges(TestServer server, BiConsumer<String, Reply> exchange, BiConsumer<String, JsonNode> frame) {
		this.server = server;
		this.exchange = exchange;
		this.frame = frame;
	}

	void compare() {
		this.server.clock.advanceMillis(60_000);
		Client client = this.server.identified();
		comparePins(client);
		compareReactions(client);
		compareBulk(client);
		compareWebhooks(client);
		compareEmojis(client);
		compareApplications();
		client.connection().disconnected();
	}

	private void comparePins(Client client) {
		String pin = channel() + "/pins/" + this.server.post(WITH_EMBED).id();
		exchange("32-pin-add", bot("PUT", pin, null));
		frame(client, "CHANNEL_PINS_UPDATE", "CHANNEL_PINS_UPDATE");
		exchange("33-pins-list", bot("GET", channel() + "/messages/pins", null));
		exchange("34-pin-remove", bot("DELETE", pin, null));
		frame(client, "CHANNEL_PINS_UPDATE_unpin", "CHANNEL_PINS_UPDATE");
	}

	private void compareReactions(Client client) {
		Reply message = this.server.post("{\"content\":\"react\"}");
		String reactions = this.server.messages() + "/" + message.id() + "/reactions";
		String thumb = reactions + "/%F0%9F%91%8D";
		this.server.core.react(this.server.person, this.server.channel, Snowflake.of(message.id()), "👍");
		exchange("30-reaction-remove-user", bot("DELETE", thumb + "/" + this.server.person, null));
		bot("PUT", thumb + "/@me", null);
		bot("DELETE", thumb, null);
		frame(client, "MESSAGE_REACTION_REMOVE_EMOJI", "MESSAGE_REACTION_REMOVE_EMOJI");
		bot("PUT", thumb + "/@me", null);
		exchange("31-reactions-remove-all", bot("DELETE", reactions, null));
		frame(client, "MESSAGE_REACTION_REMOVE_ALL", "MESSAGE_REACTION_REMOVE_ALL");
	}

	private void compareBulk(Client client) {
		String ids = "\"" + this.server.post("{\"content\":\"a\"}").id() + "\",\""
				+ this.server.post("{\"content\":\"b\"}").id() + "\"";
		exchange("39-bulk-delete",
				bot("POST", this.server.messages() + "/bulk-delete", "{\"message_ids\":[" + ids + "]}"));
		frame(client, "MESSAGE_DELETE_BULK", "MESSAGE_DELETE_BULK");
	}

	private void compareWebhooks(Client client) {
		Reply created = bot("POST", channel() + "/webhooks", "{\"name\": \"hooky\"}");
		exchange("61-webhook-create", created);
		frame(client, "WEBHOOKS_UPDATE", "WEBHOOKS_UPDATE");
		String webhook = "/v1/webhooks/" + created.id();
		String withToken = webhook + "/" + created.json().path("token").asString();
		exchange("62-channel-webhooks", bot("GET", channel() + "/webhooks", null));
		exchange("63-guild-webhooks", bot("GET", "/v1/guilds/" + this.server.guild + "/webhooks", null));
		exchange("64-webhook-get", bot("GET", webhook, null));
		exchange("65-webhook-get-with-token", nobody("GET", withToken, null));
		exchange("66-webhook-patch", bot("PATCH", webhook, "{\"name\": \"hooky2\"}"));
		exchange("67-webhook-execute-nowait", nobody("POST", withToken, "{\"content\": \"from hook\"}"));
		frame(client, "MESSAGE_CREATE_webhook", "MESSAGE_CREATE");
		Reply message = nobody("POST", withToken + "?wait=true",
				"{\"content\": \"from hook waited\", \"username\": \"Alias\"}");
		exchange("68-webhook-execute-wait", message);
		String path = withToken + "/messages/" + message.id();
		exchange("69-webhook-message-get", nobody("GET", path, null));
		exchange("70-webhook-message-edit", nobody("PATCH", path, "{\"content\": \"edited\"}"));
		exchange("71-webhook-message-delete", nobody("DELETE", path, null));
		exchange("72-webhook-bad-token-404", nobody("POST", webhook + "/wrongtoken", "{\"content\": \"x\"}"));
		exchange("73-webhook-delete", bot("DELETE", webhook, null));
	}

	private void compareEmojis(Client client) {
		String emojis = "/v1/guilds/" + this.server.guild + "/emojis";
		Reply created = bot("POST", emojis, "{\"name\": \"cap_emoji\", \"image\": \"" + IMAGE + "\"}");
		exchange("76-emoji-create", created);
		frame(client, "GUILD_EMOJIS_UPDATE", "GUILD_EMOJIS_UPDATE");
		exchange("77-emojis-list", bot("GET", emojis, null));
		String message = this.server.messages() + "/" + this.server.post("{\"content\":\"react\"}").id();
		exchange("78-reaction-custom-emoji",
				bot("PUT", message + "/reactions/cap_emoji:" + created.id() + "/@me", null));
		exchange("79-emoji-delete", bot("DELETE", emojis + "/" + created.id(), null));
	}

	private void compareApplications() {
		exchange("10-applications-me", bot("GET", "/v1/applications/@me", null));
		exchange("11-oauth2-applications-me", bot("GET", "/v1/oauth2/applications/@me", null));
	}

	private void exchange(String recording, Reply reply) {
		this.exchange.accept(recording, reply);
	}

	private void frame(Client client, String recording, String event) {
		this.frame.accept(recording, client.link().event(event));
	}

	private Reply bot(String method, String path, @Nullable String body) {
		return this.server.bot(method, path, body);
	}

	private Reply nobody(String method, String path, @Nullable String body) {
		return this.server.call(null, method, path, body, null);
	}

	private String channel() {
		return "/v1/channels/" + this.server.channel;
	}

}
