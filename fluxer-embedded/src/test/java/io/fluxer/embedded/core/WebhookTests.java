package io.fluxer.embedded.core;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.TestServer.Client;
import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookTests {

	private final TestServer server = new TestServer(true);

	private final String webhooks = "/v1/channels/" + this.server.channel + "/webhooks";

	@Test
	void countsCallersWithAndWithoutAnAccountApart() {
		String webhook = create("hook");
		assertThat(execute(null, webhook).header("X-RateLimit-Remaining")).isEqualTo("59");
		assertThat(execute(null, webhook).header("X-RateLimit-Remaining")).isEqualTo("58");
		String bot = "Bot " + this.server.core.botToken();
		assertThat(execute(bot, webhook).header("X-RateLimit-Remaining")).isEqualTo("59");
		assertThat(execute(null, webhook).header("X-RateLimit-Remaining")).isEqualTo("57");
		assertThat(execute(null, webhook).header("X-RateLimit-Bucket")).isEqualTo("8d2045d6e1c99d73");
	}

	@Test
	void passesWhenTheBudgetOverAllRoutesIsSpent() {
		String webhook = create("hook");
		String bot = "Bot " + this.server.core.botToken();
		Reply last = null;
		for (int i = 0; i < 60; i++) {
			last = this.server.bot("GET", "/v1/guilds/" + this.server.guild, null);
		}
		assertThat(last.header("X-RateLimit-Global")).isEqualTo("true");
		assertThat(execute(bot, webhook).status()).isEqualTo(204);
	}

	@Test
	void writesUnderItsOwnNameOrAnAlias() {
		String webhook = create("hook");
		Client client = this.server.identified();
		execute(null, webhook);
		JsonNode own = client.link().event("MESSAGE_CREATE").path("d");
		assertThat(own.at("/author/username").asString()).isEqualTo("hook");
		assertThat(own.at("/author/discriminator").asString()).isEqualTo("0000");
		assertThat(own.path("author").has("bot")).isFalse();
		assertThat(own.has("member")).isFalse();
		assertThat(own.path("webhook_id")).isEqualTo(own.at("/author/id"));
		JsonNode alias = nobody("POST", webhook + "?wait=1",
				"{\"content\":\"" + "x".repeat(4000) + "\",\"username\":\"Alias\"}")
			.json();
		assertThat(alias.at("/author/username").asString()).isEqualTo("Alias");
		assertThat(nobody("POST", webhook, "{\"content\":\"x\",\"username\":\"" + "x".repeat(81) + "\"}").error())
			.isEqualTo("username STRING_LENGTH_INVALID");
		assertThat(nobody("POST", webhook, "{}").code()).isEqualTo("CANNOT_SEND_EMPTY_MESSAGE");
	}

	@Test
	void editsAndDeletesItsOwnMessagesAlone() {
		String webhook = create("hook");
		String id = nobody("POST", webhook + "?wait=true", "{\"content\":\"a\"}").id();
		String message = webhook + "/messages/" + id;
		assertThat(nobody("PATCH", message, "{\"content\":\"b\"}").json().path("content").asString()).isEqualTo("b");
		assertThat(nobody("GET", message, null).json().path("content").asString()).isEqualTo("b");
		Snowflake other = this.server.core.say(this.server.person, this.server.channel, "mine");
		assertThat(nobody("GET", webhook + "/messages/" + other, null).code()).isEqualTo("UNKNOWN_MESSAGE");
		assertThat(nobody("DELETE", webhook + "/messages/" + other, null).code()).isEqualTo("UNKNOWN_MESSAGE");
		assertThat(nobody("DELETE", message, null).status()).isEqualTo(204);
		assertThat(this.server.bot("GET", this.server.messages() + "/" + id, null).code()).isEqualTo("UNKNOWN_MESSAGE");
	}

	@Test
	void tellsOfEveryChange() {
		Client client = this.server.identified();
		String path = this.webhooks;
		Reply created = this.server.bot("POST", path, "{\"name\":\"hook\"}");
		String webhook = "/v1/webhooks/" + created.id();
		Snowflake other = this.server.core.addChannel(this.server.guild, "other");
		this.server.bot("PATCH", webhook, "{\"channel_id\":\"" + other + "\"}");
		this.server.bot("DELETE", webhook, null);
		assertThat(client.link().names()).filteredOn("WEBHOOKS_UPDATE"::equals).hasSize(4);
		assertThat(client.link().names()).filteredOn("GUILD_AUDIT_LOG_ENTRY_CREATE"::equals).hasSize(3);
		assertThat(this.server.bot("GET", webhook, null).code()).isEqualTo("UNKNOWN_WEBHOOK");
	}

	@Test
	void changesWhatABodyNamesAlone() {
		String withToken = create("hook");
		JsonNode changed = nobody("PATCH", withToken, "{\"avatar\":\"data:image/png;base64,AAAA\"}").json();
		assertThat(changed.path("name").asString()).isEqualTo("hook");
		assertThat(changed.path("avatar").isString()).isTrue();
		assertThat(changed.has("user")).isFalse();
		assertThat(nobody("PATCH", withToken, "{\"name\":\"new\"}").json().path("avatar"))
			.isEqualTo(changed.path("avatar"));
		assertThat(nobody("PATCH", withToken, "{\"avatar\":null}").json().path("avatar").isNull()).isTrue();
		assertThat(nobody("PATCH", withToken, "{\"name\":\"" + "x".repeat(81) + "\"}").error())
			.isEqualTo("name STRING_LENGTH_INVALID");
		assertThat(nobody("DELETE", withToken, null).status()).isEqualTo(204);
		assertThat(nobody("GET", withToken, null).code()).isEqualTo("UNKNOWN_WEBHOOK");
	}

	@Test
	void allowsFifteenInAChannel() {
		TestServer free = new TestServer(false);
		String path = "/v1/channels/" + free.channel + "/webhooks";
		for (int i = 0; i < 15; i++) {
			assertThat(free.bot("POST", path, "{\"name\":\"hook\"}").status()).isEqualTo(200);
		}
		Reply refused = free.bot("POST", path, "{\"name\":\"hook\"}");
		assertThat(refused.code()).isEqualTo("MAX_WEBHOOKS_PER_CHANNEL");
		assertThat(refused.json().path("max_webhooks_per_channel").asInt()).isEqualTo(15);
	}

	@Test
	void asksForThePermissionUnlessTheTokenIsGiven() {
		create("hook");
		String stranger = this.server.core.addPersonToken(this.server.core.addPerson("Stranger"));
		assertThat(this.server.call(stranger, "GET", this.webhooks, null, null).code())
			.isEqualTo("MISSING_PERMISSIONS");
		assertThat(this.server.call(null, "GET", this.webhooks, null, null).code()).isEqualTo("UNAUTHORIZED");
	}

	@Test
	void takesSlacksForm() {
		String webhook = create("hook");
		Reply reply = nobody("POST", webhook + "/slack",
				"{\"text\":\"hi\",\"username\":\"Slack\",\"attachments\":[{\"title\":\"t\",\"text\":\"d\"}]}");
		assertThat(reply.json().asString()).isEqualTo("ok");
		JsonNode message = this.server.bot("GET", this.server.messages() + "?limit=1", null).json().path(0);
		assertThat(message.path("content").asString()).isEqualTo("hi");
		assertThat(message.at("/embeds/0/title").asString()).isEqualTo("t");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/github", "/instatus" })
	void takesTheEventsOfOtherServices(String service) {
		assertThat(nobody("POST", create("hook") + service, "{}").status()).isEqualTo(204);
		assertThat(nobody("POST", "/v1/webhooks/5/token" + service, "{}").code()).isEqualTo("UNKNOWN_WEBHOOK");
	}

	@Test
	void keepsTokensOutOfTheJournal() {
		String webhook = create("hook");
		execute(null, webhook);
		String token = webhook.substring(webhook.lastIndexOf('/') + 1);
		assertThat(this.server.answered).isNotEmpty().noneMatch((path) -> path.contains(token));
	}

	private String create(String name) {
		Reply created = this.server.bot("POST", this.webhooks, "{\"name\":\"" + name + "\"}");
		return "/v1/webhooks/" + created.id() + "/" + created.json().path("token").asString();
	}

	private Reply execute(String authorization, String webhook) {
		return this.server.call(authorization, "POST", webhook, "{\"content\":\"x\"}", null);
	}

	private Reply nobody(String method, String path, String body) {
		return this.server.call(null, method, path, body, null);
	}

}
