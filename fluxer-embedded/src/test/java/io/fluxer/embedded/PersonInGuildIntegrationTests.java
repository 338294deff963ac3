package io.fluxer.embedded;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PersonInGuildIntegrationTests {

	private static final long VIEW_CHANNEL = 1 << 10;

	private static final long KICK_MEMBERS = 1 << 1;

	private final FluxerServer server = FluxerServer.builder().rateLimits(false).start();

	private final Snowflake guild = this.server.guildId();

	private final PersonInGuild owner = this.server.person().in(this.guild);

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void givesAndTakesRoles() {
		Person friend = this.server.createPerson("Friend");
		try (RawGateway gateway = connected()) {
			Snowflake role = this.owner.createRole("mods", KICK_MEMBERS);
			gateway.expectEvent("GUILD_ROLE_CREATE");
			gateway.expectEvent("GUILD_AUDIT_LOG_ENTRY_CREATE");
			this.owner.giveRole(friend.id(), role);
			assertThat(gateway.expectEvent("GUILD_MEMBER_UPDATE").at("/d/roles/0").asString())
				.isEqualTo(role.toString());
			gateway.expectEvent("GUILD_AUDIT_LOG_ENTRY_CREATE");
			this.owner.takeRole(friend.id(), role);
			assertThat(gateway.expectEvent("GUILD_MEMBER_UPDATE").at("/d/roles")).isEmpty();
			gateway.expectEvent("GUILD_AUDIT_LOG_ENTRY_CREATE");
			this.owner.setNick(friend.id(), "pal");
			assertThat(gateway.expectEvent("GUILD_MEMBER_UPDATE").at("/d/nick").asString()).isEqualTo("pal");
		}
	}

	@Test
	void leavesAndJoinsByInvite() {
		Person friend = this.server.createPerson("Friend");
		String code = this.owner.createInvite(this.server.channelId());
		try (RawGateway gateway = connected()) {
			friend.in(this.guild).leave();
			gateway.expectEvent("GUILD_MEMBER_REMOVE");
			friend.join(code);
			gateway.expectEvent("GUILD_MEMBER_ADD");
			gateway.expectEvent("MESSAGE_CREATE");
			this.owner.kick(friend.id());
			gateway.expectEvent("GUILD_MEMBER_REMOVE");
			this.owner.ban(friend.id(), "enough");
			assertThatIllegalArgumentException().isThrownBy(() -> friend.join(code))
				.withMessageContaining("USER_BANNED_FROM_GUILD");
			this.owner.unban(friend.id());
			friend.join(code);
		}
	}

	@Test
	void takesTheBotsPermissionsAway() {
		this.owner.setPermissions(this.server.botRoleId(this.guild), VIEW_CHANNEL);
		RawHttp bot = RawHttp.asBot(this.server);
		assertThat(bot.post("/guilds/" + this.guild + "/roles", "{\"name\":\"a\"}").status()).isEqualTo(403);
		try (RawGateway gateway = connected()) {
			this.owner.setOverwrite(this.server.channelId(), this.guild, 0, VIEW_CHANNEL);
			gateway.expectEvent("CHANNEL_DELETE");
			Snowflake other = this.server.createChannel(this.guild, "other");
			gateway.expectEvent("CHANNEL_CREATE");
			this.owner.deleteChannel(other);
			gateway.expectEvent("CHANNEL_DELETE");
		}
	}

	@Test
	void mayDoNoMoreThanItsPermissionsAllow() {
		Person friend = this.server.createPerson("Friend");
		assertThatIllegalArgumentException().isThrownBy(() -> friend.in(this.guild).kick(this.server.botId()))
			.withMessageContaining("MISSING_PERMISSIONS");
	}

	@Test
	void goesPastTheJournalOfRequests() {
		this.owner.createRole("quiet", 0);
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void carriesTheReasonOfARequestToTheAuditLog() {
		String path = "/guilds/" + this.guild + "/roles";
		RawHttp.asBot(this.server)
			.send("POST", path, "{\"name\":\"a\"}", "application/json", "X-Audit-Log-Reason", "because");
		RawHttp.Answer log = RawHttp.asBot(this.server).get("/guilds/" + this.guild + "/audit-logs?limit=1");
		assertThat(log.json().at("/audit_log_entries/0/reason").asString()).isEqualTo("because");
	}

	private RawGateway connected() {
		RawGateway gateway = RawGateway.identified(this.server);
		gateway.expectEvent("READY");
		gateway.expectEvent("GUILD_CREATE");
		return gateway;
	}

}
