package io.fluxer.embedded.core;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.TestServer.Client;
import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InviteTests {

	private final TestServer server = new TestServer(false);

	private final String guild = "/v1/guilds/" + this.server.guild;

	private final String invites = "/v1/channels/" + this.server.channel + "/invites";

	private final Snowflake guest = this.server.core.addPerson("Guest");

	private final String token = this.server.core.addPersonToken(this.guest);

	@Test
	void letsAPersonJoinOnce() {
		leave();
		String code = create("{}");
		Client client = this.server.identified();
		assertThat(accept(code).status()).isEqualTo(200);
		assertThat(client.link().names()).containsExactly("GUILD_MEMBER_ADD", "MESSAGE_CREATE");
		assertThat(client.link().last().at("/d/type").asInt()).isEqualTo(7);
		accept(code);
		assertThat(this.server.bot("GET", this.invites, null).json().at("/0/uses").asInt()).isEqualTo(1);
		assertThat(this.server.bot("POST", "/v1/invites/" + code, "{}").code()).isEqualTo("ACCESS_DENIED");
	}

	@Test
	void greetsNobodyWhereThatIsSwitchedOff() {
		leave();
		this.server.bot("PATCH", this.guild, "{\"system_channel_flags\":1}");
		String code = create("{}");
		Client client = this.server.identified();
		accept(code);
		assertThat(client.link().names()).containsExactly("GUILD_MEMBER_ADD");
	}

	@Test
	void endsWithItsTimeOrItsLastUse() {
		leave();
		String once = create("{\"max_uses\":1}");
		accept(once);
		assertThat(get(once).code()).isEqualTo("UNKNOWN_INVITE");
		String brief = create("{\"max_age\":60}");
		this.server.clock.advanceMillis(59_999);
		assertThat(get(brief).status()).isEqualTo(200);
		this.server.clock.advanceMillis(1);
		assertThat(get(brief).code()).isEqualTo("UNKNOWN_INVITE");
	}

	@Test
	void isReadByAnybody() {
		String code = create("{}");
		assertThat(this.server.call(null, "GET", "/v1/invites/" + code, null, null).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "max_uses\":101", "max_uses\":-1", "max_age\":604801" })
	void measuresItsNumbers(String member) {
		Reply reply = this.server.bot("POST", this.invites, "{\"" + member + "}");
		assertThat(reply.error())
			.isEqualTo(member.substring(0, member.indexOf('"')) + " VALUE_MUST_BE_INTEGER_IN_RANGE");
	}

	@Test
	void lastsForEverUnlessToldOtherwise() {
		Reply reply = this.server.bot("POST", this.invites, "{}");
		assertThat(reply.json().path("max_age").asInt()).isZero();
		assertThat(reply.json().path("expires_at").isNull()).isTrue();
	}

	@Test
	void keepsTheBannedOut() {
		String code = create("{}");
		this.server.bot("PUT", this.guild + "/bans/" + this.guest, "{}");
		assertThat(accept(code).code()).isEqualTo("USER_BANNED_FROM_GUILD");
		this.server.bot("DELETE", this.guild + "/bans/" + this.guest, null);
		assertThat(accept(code).status()).isEqualTo(200);
	}

	@Test
	void closesWithTheGuildsSwitch() {
		leave();
		String code = create("{}");
		this.server.bot("PATCH", this.guild, "{\"features\":[\"INVITES_DISABLED\"]}");
		assertThat(accept(code).code()).isEqualTo("INVITES_DISABLED");
	}

	@Test
	void isRemovedByItsMakerAndByModerators() {
		String own = this.server.call(this.token, "POST", this.invites, "{}", null).json().path("code").asString();
		assertThat(this.server.call(this.token, "DELETE", "/v1/invites/" + own, null, null).status()).isEqualTo(204);
		String other = create("{}");
		assertThat(this.server.call(this.token, "DELETE", "/v1/invites/" + other, null, null).code())
			.isEqualTo("MISSING_PERMISSIONS");
		assertThat(this.server.person("DELETE", "/v1/invites/" + other, null).status()).isEqualTo(204);
	}

	@Test
	void goesWithItsChannel() {
		String channel = this.server.bot("POST", this.guild + "/channels", "{\"name\":\"a\",\"type\":0}").id();
		String code = this.server.bot("POST", "/v1/channels/" + channel + "/invites", "{}")
			.json()
			.path("code")
			.asString();
		this.server.bot("DELETE", "/v1/channels/" + channel, null);
		assertThat(get(code).code()).isEqualTo("UNKNOWN_INVITE");
	}

	@Test
	void isListedForWhoManagesTheChannelOrTheGuild() {
		create("{}");
		String role = this.guild + "/roles/" + this.server.botRole();
		this.server.person("PATCH", role, "{\"permissions\":\"16\"}");
		assertThat(this.server.bot("GET", this.invites, null).json()).hasSize(1);
		assertThat(this.server.bot("GET", this.guild + "/invites", null).code()).isEqualTo("MISSING_PERMISSIONS");
		this.server.person("PATCH", role, "{\"permissions\":\"32\"}");
		assertThat(this.server.bot("GET", this.invites, null).code()).isEqualTo("MISSING_PERMISSIONS");
		assertThat(this.server.bot("GET", this.guild + "/invites", null).json()).hasSize(1);
	}

	@Test
	void leadsInByTheVanityUrlToo() {
		leave();
		String path = this.guild + "/vanity-url";
		assertThat(this.server.bot("GET", path, null).json().path("code").isNull()).isTrue();
		assertThat(this.server.bot("PATCH", path, "{\"code\":\"ours\"}").json().path("code").asString())
			.isEqualTo("ours");
		assertThat(accept("ours").status()).isEqualTo(200);
		assertThat(this.server.bot("GET", path, null).json().path("uses").asInt()).isEqualTo(1);
		Snowflake other = this.server.core.addGuild("Other", this.server.person);
		assertThat(this.server.bot("PATCH", "/v1/guilds/" + other + "/vanity-url", "{\"code\":\"ours\"}").error())
			.startsWith("code ");
	}

	private void leave() {
		this.server.call(this.token, "DELETE", "/v1/users/@me/guilds/" + this.server.guild, null, null);
	}

	private String create(String body) {
		return this.server.bot("POST", this.invites, body).json().path("code").asString();
	}

	private Reply accept(String code) {
		return this.server.call(this.token, "POST", "/v1/invites/" + code, "{}", null);
	}

	private Reply get(String code) {
		return this.server.bot("GET", "/v1/invites/" + code, null);
	}

}
