package io.fluxer.embedded.core;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.TestServer.Client;
import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class MemberTests {

	private final TestServer server = new TestServer(false);

	private final String guild = "/v1/guilds/" + this.server.guild;

	private final String members = this.guild + "/members";

	private final Snowflake member = this.server.core.addPerson("Member");

	private final String one = this.members + "/" + this.member;

	@Test
	void pagesThroughMembersByTheirIds() {
		assertThat(ids("")).hasSize(1);
		List<String> all = ids("?limit=1000");
		assertThat(all).hasSize(3).isSorted();
		assertThat(ids("?limit=2&after=" + all.get(0))).containsExactly(all.get(1), all.get(2));
		for (String limit : List.of("0", "1001")) {
			assertThat(this.server.bot("GET", this.members + "?limit=" + limit, null).error())
				.isEqualTo("limit VALUE_MUST_BE_INTEGER_IN_RANGE");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{\"query\":\"MEMB\"}|1", "{\"query\":\"nobody\"}|0",
			"{\"is_bot\":true}|1", "{}|3", "{\"offset\":2}|1", "{\"limit\":1}|1", "{\"joined_at_gte\":99999999999}|0" })
	void searchesMembers(String body, int count) {
		JsonNode found = this.server.bot("POST", this.guild + "/members-search", body).json();
		assertThat(found.path("members")).hasSize(count);
		assertThat(found.path("page_result_count").asInt()).isEqualTo(count);
	}

	@Test
	void silencesAMemberWhoThenCannotWrite() {
		String until = Json.timestamp(this.server.clock.now().plusSeconds(60));
		JsonNode silenced = this.server.bot("PATCH", this.one, "{\"communication_disabled_until\":\"" + until + "\"}")
			.json();
		assertThat(silenced.path("mute").asBoolean()).isTrue();
		String token = this.server.core.addPersonToken(this.member);
		assertThat(this.server.call(token, "POST", this.server.messages(), "{\"content\":\"a\"}", null).code())
			.isEqualTo("COMMUNICATION_DISABLED");
		this.server.clock.advanceMillis(60_000);
		assertThat(this.server.call(token, "POST", this.server.messages(), "{\"content\":\"a\"}", null).status())
			.isEqualTo(200);
	}

	@Test
	void measuresANick() {
		assertThat(patch("{\"nick\":\"" + "x".repeat(32) + "\"}").status()).isEqualTo(200);
		assertThat(patch("{\"nick\":\"" + "x".repeat(33) + "\"}").error()).isEqualTo("nick STRING_LENGTH_INVALID");
		assertThat(patch("{\"nick\":\"\"}").json().path("nick").isNull()).isTrue();
	}

	@Test
	void replacesRoles() {
		String role = this.server.bot("POST", this.guild + "/roles", "{\"name\":\"a\"}").id();
		Client client = this.server.identified();
		assertThat(patch("{\"roles\":[\"" + role + "\"]}").json().at("/roles/0").asString()).isEqualTo(role);
		assertThat(client.link().names()).containsExactly("GUILD_MEMBER_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE");
		assertThat(client.link().last().at("/d/action_type").asInt()).isEqualTo(AuditEntry.MEMBER_ROLE_UPDATE);
		assertThat(patch("{\"roles\":[\"5\"]}").code()).isEqualTo("UNKNOWN_ROLE");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{\"nick\":\"a\"}|MANAGE_NICKNAMES", "{\"mute\":true}|MUTE_MEMBERS",
					"{\"deaf\":true}|DEAFEN_MEMBERS", "{\"communication_disabled_until\":null}|MODERATE_MEMBERS" })
	void asksForThePermissionOfEachChange(String body, String permission) throws Exception {
		allowBot(0);
		assertThat(patch(body).code()).isEqualTo("MISSING_PERMISSIONS");
		allowBot(Permission.class.getDeclaredField(permission).getLong(null));
		assertThat(patch(body).status()).isEqualTo(200);
	}

	@Test
	void letsNobodyActOnTheOwner() {
		String owner = "/" + this.server.person;
		for (Reply reply : List.of(this.server.bot("DELETE", this.members + owner, null),
				this.server.bot("PUT", this.guild + "/bans" + owner, "{}"),
				this.server.bot("PATCH", this.members + owner, "{\"nick\":\"a\"}"))) {
			assertThat(reply.code()).isEqualTo("MISSING_PERMISSIONS");
		}
	}

	@Test
	void tellsTheBotOfItsOwnEndInAGuild() {
		Client client = this.server.identified();
		this.server.person("DELETE", this.members + "/" + this.server.core.botId(), null);
		assertThat(client.link().names()).containsExactly("GUILD_DELETE");
		assertThat(client.link().last().path("d").propertyNames()).containsExactly("id");
		assertThat(this.server.bot("GET", this.guild, null).code()).isEqualTo("MISSING_PERMISSIONS");
	}

	@Test
	void letsTheBotLeave() {
		Client client = this.server.identified();
		String own = "/v1/users/@me/guilds/" + this.server.guild;
		assertThat(this.server.bot("DELETE", own, null).status()).isEqualTo(204);
		assertThat(client.link().names()).containsExactly("GUILD_DELETE");
		assertThat(this.server.person("DELETE", own, null).status()).isEqualTo(403);
	}

	@Test
	void bansTheBotInTheServersOrder() {
		Client client = this.server.identified();
		this.server.person("PUT", this.guild + "/bans/" + this.server.core.botId(), "{}");
		assertThat(client.link().names()).containsExactly("GUILD_AUDIT_LOG_ENTRY_CREATE", "GUILD_BAN_ADD",
				"GUILD_DELETE");
	}

	@Test
	void endsABanWhenItsTimeIsOver() {
		String ban = this.guild + "/bans/" + this.member;
		this.server.bot("PUT", ban, "{\"ban_duration_seconds\":60}");
		assertThat(this.server.bot("GET", this.guild + "/bans", null).json()).hasSize(1);
		this.server.clock.advanceMillis(60_000);
		assertThat(this.server.bot("GET", this.guild + "/bans", null).json()).isEmpty();
		assertThat(this.server.bot("DELETE", ban, null).error()).isEqualTo("user_id USER_IS_NOT_BANNED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{\"delete_message_days\":8}|delete_message_days",
					"{\"ban_duration_seconds\":59}|ban_duration_seconds",
					"{\"ban_duration_seconds\":63072001}|ban_duration_seconds" })
	void namesTheFieldOfABanThatIsWrong(String body, String field) {
		assertThat(this.server.bot("PUT", this.guild + "/bans/" + this.member, body).error())
			.isEqualTo(field + " VALUE_MUST_BE_INTEGER_IN_RANGE");
	}

	@Test
	void removesTheMessagesOfTheBanned() {
		Snowflake message = this.server.core.say(this.member, this.server.channel, "spam");
		Client client = this.server.identified();
		this.server.bot("PUT", this.guild + "/bans/" + this.member, "{\"delete_message_days\":1}");
		assertThat(client.link().event("MESSAGE_DELETE_BULK").at("/d/ids/0").asString()).isEqualTo(message.toString());
		assertThat(this.server.bot("GET", this.server.messages() + "/" + message, null).status()).isEqualTo(404);
	}

	private void allowBot(long permissions) {
		String role = this.guild + "/roles/" + this.server.botRole();
		this.server.person("PATCH", role, "{\"permissions\":\"" + permissions + "\"}");
	}

	private Reply patch(String body) {
		return this.server.bot("PATCH", this.one, body);
	}

	private List<String> ids(String query) {
		return this.server.bot("GET", this.members + query, null)
			.json()
			.valueStream()
			.map((member) -> member.at("/user/id").asString())
			.toList();
	}

}
