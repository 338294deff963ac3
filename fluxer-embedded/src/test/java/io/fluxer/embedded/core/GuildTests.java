package io.fluxer.embedded.core;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.TestServer.Client;
import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class GuildTests {

	private final TestServer server = new TestServer(false);

	private final String guild = "/v1/guilds/" + this.server.guild;

	@Test
	void changesWhatIsGiven() {
		Client client = this.server.identified();
		JsonNode changed = this.server.bot("PATCH", this.guild, "{\"name\":\"New\",\"afk_timeout\":60}").json();
		assertThat(changed.path("name").asString()).isEqualTo("New");
		assertThat(changed.path("system_channel_id").asString()).isEqualTo(this.server.channel.toString());
		assertThat(client.link().names()).containsExactly("GUILD_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE");
		JsonNode entry = client.link().last().path("d");
		assertThat(entry.at("/changes/0/old_value").asString()).isEqualTo("Guild");
		assertThat(entry.at("/changes/1/new_value").asInt()).isEqualTo(60);
		this.server.bot("PATCH", this.guild, "{\"system_channel_id\":null}");
		assertThat(this.server.bot("GET", this.guild, null).json().path("system_channel_id").isNull()).isTrue();
	}

	@Test
	void writesNothingDownIfNothingChanged() {
		Client client = this.server.identified();
		this.server.bot("PATCH", this.guild, "{\"name\":\"Guild\"}");
		assertThat(client.link().names()).containsExactly("GUILD_UPDATE");
	}

	@Test
	void takesAnImage() {
		String image = Base64.getEncoder().encodeToString("GIF89a".getBytes(StandardCharsets.UTF_8));
		JsonNode changed = this.server.bot("PATCH", this.guild, "{\"icon\":\"data:image/gif;base64," + image + "\"}")
			.json();
		assertThat(changed.path("icon").asString()).startsWith("a_");
		assertThat(this.server.bot("PATCH", this.guild, "{\"icon\":\"?\"}").error()).isEqualTo("icon INVALID_FORMAT");
		assertThat(this.server.bot("PATCH", this.guild, "{\"icon\":null}").json().path("icon").isNull()).isTrue();
	}

	@Test
	void changesTheFeaturesThatAreSwitchesAlone() {
		JsonNode changed = this.server
			.bot("PATCH", this.guild, "{\"features\":[\"TEXT_CHANNEL_FLEXIBLE_NAMES\",\"VERIFIED\"]}")
			.json();
		assertThat(changed.path("features").valueStream().map(JsonNode::asString)).containsExactly("ANIMATED_BANNER",
				"ANIMATED_ICON", "BANNER", "INVITE_SPLASH", "TEXT_CHANNEL_FLEXIBLE_NAMES");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{\"afk_timeout\":59}|afk_timeout", "{\"afk_timeout\":3601}|afk_timeout",
					"{\"verification_level\":5}|verification_level",
					"{\"splash_card_alignment\":3}|splash_card_alignment" })
	void namesTheFieldThatIsWrong(String body, String field) {
		assertThat(this.server.bot("PATCH", this.guild, body).error())
			.isEqualTo(field + " VALUE_MUST_BE_INTEGER_IN_RANGE");
	}

	@Test
	void belongsToItsOwner() {
		Snowflake heir = this.server.core.addPerson("Heir");
		String transfer = this.guild + "/transfer-ownership";
		String body = "{\"new_owner_id\":\"" + heir + "\"}";
		assertThat(this.server.bot("POST", transfer, body).code()).isEqualTo("MISSING_PERMISSIONS");
		assertThat(this.server.bot("POST", this.guild + "/delete", "{}").code()).isEqualTo("MISSING_PERMISSIONS");
		assertThat(
				this.server.person("POST", transfer, "{\"new_owner_id\":\"" + this.server.core.botId() + "\"}").code())
			.isEqualTo("CANNOT_TRANSFER_OWNERSHIP_TO_BOT");
		Client client = this.server.identified();
		assertThat(this.server.person("POST", transfer, body).json().path("owner_id").asString())
			.isEqualTo(heir.toString());
		assertThat(client.link().names()).containsExactly("GUILD_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE");
		assertThat(this.server.person("POST", this.guild + "/delete", "{}").status()).isEqualTo(403);
	}

	@Test
	void endsWithTwoEvents() {
		Client client = this.server.identified();
		assertThat(this.server.person("POST", this.guild + "/delete", "{}").status()).isEqualTo(204);
		assertThat(client.link().names()).containsExactly("GUILD_DELETE", "GUILD_DELETE");
		assertThat(client.link().frames().get(0).path("d").propertyNames()).containsExactly("guild_id", "id");
		assertThat(client.link().frames().get(1).path("d").propertyNames()).containsExactly("id");
		assertThat(this.server.bot("GET", this.guild, null).code()).isEqualTo("UNKNOWN_GUILD");
		assertThat(this.server.bot("GET", "/v1/channels/" + this.server.channel, null).code())
			.isEqualTo("UNKNOWN_CHANNEL");
	}

	@Test
	void listsThePermissionsOfTheCaller() {
		assertThat(this.server.bot("GET", "/v1/users/@me/guilds", null).json().at("/0/permissions").asString())
			.isEqualTo("18446744073709551615");
		String role = this.guild + "/roles/" + this.server.botRole();
		this.server.person("PATCH", role, "{\"permissions\":\"0\"}");
		assertThat(this.server.bot("GET", "/v1/users/@me/guilds", null).json().at("/0/permissions").asString())
			.isEqualTo("18014536052624961");
	}

	@Test
	void pagesThroughTheGuildsOfTheCaller() {
		String second = this.server.core.addGuild("Second", this.server.person).toString();
		String third = this.server.core.addGuild("Third", this.server.person).toString();
		String first = this.server.guild.toString();
		assertThat(guilds("")).containsExactly(first, second, third);
		assertThat(guilds("?limit=1&after=" + first)).containsExactly(second);
		assertThat(guilds("?limit=1&before=" + third)).containsExactly(second);
		JsonNode counted = this.server.bot("GET", "/v1/users/@me/guilds?with_counts=true", null).json();
		assertThat(counted.at("/0/approximate_member_count").asInt()).isEqualTo(2);
		assertThat(this.server.bot("GET", "/v1/users/@me/guilds?limit=201", null).status()).isEqualTo(400);
	}

	@Test
	void keepsTheRoleOfAnEarlierMembership() {
		this.server.core.setBotMember(this.server.guild, false);
		this.server.core.setBotMember(this.server.guild, true);
		assertThat(this.server.bot("GET", this.guild + "/roles", null).json()).hasSize(3);
	}

	@Test
	void writesReasonsDownWhereTheServerDoes() {
		String role = reasoned("POST", this.guild + "/roles", "{\"name\":\"a\"}", "good reason").id();
		assertThat(newest().path("reason").asString()).isEqualTo("good reason");
		reasoned("DELETE", this.guild + "/roles/" + role, null, " ");
		assertThat(newest().has("reason")).isFalse();
		String channel = reasoned("POST", this.guild + "/channels", "{\"name\":\"a\",\"type\":0}", "%41").id();
		assertThat(newest().path("reason").asString()).isEqualTo("%41");
		reasoned("PATCH", "/v1/channels/" + channel, "{\"name\":\"b\"}", "unheard");
		assertThat(newest().has("reason")).isFalse();
		reasoned("DELETE", "/v1/channels/" + channel, null, "unheard");
		assertThat(newest().has("reason")).isFalse();
		reasoned("POST", this.guild + "/roles", "{\"name\":\"a\"}", "x".repeat(513));
		assertThat(newest().has("reason")).isFalse();
		reasoned("POST", this.guild + "/roles", "{\"name\":\"a\"}", "x".repeat(512));
		assertThat(newest().path("reason").asString()).hasSize(512);
	}

	@Test
	void pagesThroughTheAuditLog() {
		for (int i = 0; i < 5; i++) {
			this.server.bot("POST", this.guild + "/roles", "{\"name\":\"" + i + "\"}");
		}
		this.server.person("PATCH", this.guild, "{\"name\":\"New\"}");
		List<String> ids = entries("");
		assertThat(ids).hasSize(6);
		assertThat(entries("?limit=2")).containsExactly(ids.get(0), ids.get(1));
		assertThat(entries("?limit=2&before=" + ids.get(2))).containsExactly(ids.get(3), ids.get(4));
		assertThat(entries("?limit=2&after=" + ids.get(4))).containsExactly(ids.get(2), ids.get(3));
		assertThat(entries("?action_type=1")).containsExactly(ids.get(0));
		assertThat(entries("?user_id=" + this.server.core.botId())).containsExactlyElementsOf(ids.subList(1, 6));
		assertThat(this.server.bot("GET", this.guild + "/audit-logs?limit=101", null).error())
			.isEqualTo("limit VALUE_MUST_BE_INTEGER_IN_RANGE");
	}

	@Test
	void keepsTheAuditLogFromWhoMayNotReadIt() {
		String role = this.guild + "/roles/" + this.server.botRole();
		this.server.person("PATCH", role, "{\"permissions\":\"0\"}");
		Client client = this.server.identified();
		assertThat(this.server.bot("GET", this.guild + "/audit-logs", null).code()).isEqualTo("MISSING_PERMISSIONS");
		this.server.person("POST", this.guild + "/roles", "{\"name\":\"a\"}");
		assertThat(client.link().names()).containsExactly("GUILD_ROLE_CREATE");
	}

	private List<String> guilds(String query) {
		return this.server.bot("GET", "/v1/users/@me/guilds" + query, null)
			.json()
			.valueStream()
			.map((guild) -> guild.path("id").asString())
			.toList();
	}

	private Reply reasoned(String method, String path, String body, String reason) {
		byte[] bytes = (body != null) ? body.getBytes(StandardCharsets.UTF_8) : new byte[0];
		return new Reply(this.server.core.answer(
				new RestRequest(method, path, "", "Bot " + this.server.core.botToken(), null, reason, bytes, null)));
	}

	private JsonNode newest() {
		return this.server.bot("GET", this.guild + "/audit-logs?limit=1", null).json().at("/audit_log_entries/0");
	}

	private List<String> entries(String query) {
		return this.server.bot("GET", this.guild + "/audit-logs" + query, null)
			.json()
			.path("audit_log_entries")
			.valueStream()
			.map((entry) -> entry.path("id").asString())
			.toList();
	}

}
