package io.fluxer.embedded.core;

import java.util.List;
import java.util.function.BiConsumer;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.TestServer.Client;
import io.fluxer.embedded.core.TestServer.Reply;
import tools.jackson.databind.JsonNode;

/**
 * Does in guilds what was done when a real server was recorded.
 */
final class GuildExchanges {

	private static final String MISSING_ID = "123456789012345678";

	private final TestServer server;

	private final BiConsumer<String, Reply> exchange;

	private final BiConsumer<String, JsonNode> frame;

	private final BiConsumer<Integer, JsonNode> audited;

	private final String guild;

	private final String roles;

	private final Snowflake member;

	GuildExchanges(TestServer server, BiConsumer<String, Reply> exchange, BiConsumer<String, JsonNode> frame,
			BiConsumer<Integer, JsonNode> audited) {
		this.server = server;
		this.exchange = exchange;
		this.frame = frame;
		this.audited = audited;
		this.guild = "/v1/guilds/" + server.guild;
		this.roles = this.guild + "/roles";
		this.member = server.core.addPerson("Member");
	}

	void compare() {
		this.server.clock.advanceMillis(60_000);
		Client client = this.server.identified();
		String channel = compareChannels(client);
		compareRoles(client, channel);
		compareMembers(client);
		compareInvites(client, channel);
		compareBans(client);
		this.server.clock.advanceMillis(60_000);
		exchange("109-channel-delete", bot("DELETE", "/v1/channels/" + channel, null));
		frame(client, "CHANNEL_DELETE");
		audited(client, AuditEntry.CHANNEL_DELETE);
		compareGuild(client);
		compareRefusals();
		client.connection().disconnected();
	}

	private String compareChannels(Client client) {
		Reply created = bot("POST", this.guild + "/channels", """
				{"name": "capture", "type": 0, "topic": "made by capture"}""");
		exchange("14-channel-create", created);
		audited(client, AuditEntry.CHANNEL_CREATE);
		String channel = created.id();
		exchange("16-channel-patch", bot("PATCH", "/v1/channels/" + channel, """
				{"type": 0, "name": "renamed", "topic": "new topic", "rate_limit_per_user": 0}"""));
		frame(client, "CHANNEL_UPDATE");
		audited(client, AuditEntry.CHANNEL_UPDATE);
		bot("PATCH", this.guild + "/channels", "[{\"id\":\"" + channel + "\",\"position\":0}]");
		frame(client, "CHANNEL_UPDATE_BULK");
		return channel;
	}

	private void compareRoles(Client client, String channel) {
		Reply created = bot("POST", this.roles, "{\"name\": \"cap role\", \"color\": 255, \"permissions\": \"0\"}");
		exchange("41-role-create", created);
		frame(client, "GUILD_ROLE_CREATE");
		audited(client, AuditEntry.ROLE_CREATE);
		exchange("42-roles-list", bot("GET", this.roles, null));
		String role = this.roles + "/" + created.id();
		exchange("43-role-patch", bot("PATCH", role, "{\"name\": \"cap role 2\", \"hoist\": true}"));
		frame(client, "GUILD_ROLE_UPDATE");
		audited(client, AuditEntry.ROLE_UPDATE);
		exchange("44-roles-reorder", bot("PATCH", this.roles, "[{\"id\":\"" + created.id() + "\",\"position\":1}]"));
		frame(client, "GUILD_ROLE_UPDATE_BULK");
		String membership = this.guild + "/members/" + this.member + "/roles/" + created.id();
		exchange("45-member-role-add", bot("PUT", membership, null));
		frame(client, "GUILD_MEMBER_UPDATE");
		audited(client, AuditEntry.MEMBER_ROLE_UPDATE);
		exchange("46-member-get", bot("GET", this.guild + "/members/" + this.member, null));
		exchange("52-member-role-remove", bot("DELETE", membership, null));
		String overwrite = "/v1/channels/" + channel + "/permissions/" + created.id();
		exchange("54-channel-permission-put",
				bot("PUT", overwrite, "{\"type\": 0, \"allow\": \"1024\", \"deny\": \"2048\"}"));
		audited(client, AuditEntry.OVERWRITE_CREATE);
		exchange("55-channel-permission-delete", bot("DELETE", overwrite, null));
		audited(client, AuditEntry.OVERWRITE_DELETE);
		exchange("56-role-delete", bot("DELETE", role, null));
		frame(client, "GUILD_ROLE_DELETE");
		audited(client, AuditEntry.ROLE_DELETE);
	}

	private void compareMembers(Client client) {
		String path = this.guild + "/members/" + this.member;
		exchange("49-member-patch-nick", bot("PATCH", path, "{\"nick\": \"nicky\"}"));
		bot("PATCH", path, "{\"nick\": \"nicky\"}");
		audited(client, AuditEntry.MEMBER_UPDATE);
		exchange("50-member-timeout",
				bot("PATCH", path, "{\"communication_disabled_until\": \"2199-01-01T00:00:00.000Z\"}"));
		exchange("51-member-timeout-clear", bot("PATCH", path, "{\"communication_disabled_until\": null}"));
		String soon = Json.timestamp(this.server.clock.now().plusSeconds(600));
		exchange("125-member-timeout-ok", bot("PATCH", path, "{\"communication_disabled_until\": \"" + soon + "\"}"));
		exchange("126-member-timeout-off", bot("PATCH", path, "{\"communication_disabled_until\": null}"));
		exchange("53-member-patch-me-nick", bot("PATCH", this.guild + "/members/@me", "{\"nick\": \"botnick\"}"));
		exchange("47-member-get-me", bot("GET", this.guild + "/members/@me", null));
		exchange("48-members-list", bot("GET", this.guild + "/members?limit=10", null));
	}

	private void compareInvites(Client client, String channel) {
		String invites = "/v1/channels/" + channel + "/invites";
		Reply created = bot("POST", invites, "{\"max_age\": 3600, \"max_uses\": 5}");
		exchange("57-invite-create", created);
		frame(client, "INVITE_CREATE");
		audited(client, AuditEntry.INVITE_CREATE);
		String invite = "/v1/invites/" + created.json().path("code").asString();
		exchange("58-invite-get", bot("GET", invite + "?with_counts=true", null));
		exchange("59-channel-invites", bot("GET", invites, null));
		exchange("60-guild-invites", bot("GET", this.guild + "/invites", null));
		exchange("107-invite-accept-by-user", this.server.person("POST", invite, "{}"));
		exchange("74-invite-delete", bot("DELETE", invite, null));
		frame(client, "INVITE_DELETE");
		audited(client, AuditEntry.INVITE_DELETE);
		exchange("75-invite-unknown-404", bot("GET", "/v1/invites/nosuchcode", null));
	}

	private void compareBans(Client client) {
		Snowflake victim = this.server.core.addPerson("Victim");
		String ban = this.guild + "/bans/" + victim;
		exchange("104-ban", bot("PUT", ban, "{\"reason\": \"capture\", \"delete_message_days\": 0}"));
		frame(client, "GUILD_BAN_ADD");
		frame(client, "GUILD_AUDIT_LOG_ENTRY_CREATE");
		frame(client, "GUILD_MEMBER_REMOVE");
		exchange("105-bans-list", bot("GET", this.guild + "/bans", null));
		exchange("106-unban", bot("DELETE", ban, null));
		frame(client, "GUILD_BAN_REMOVE");
		audited(client, AuditEntry.MEMBER_BAN_REMOVE);
		Snowflake other = this.server.core.addPerson("Other");
		exchange("108-kick", bot("DELETE", this.guild + "/members/" + other, null));
		audited(client, AuditEntry.MEMBER_KICK);
	}

	private void compareGuild(Client client) {
		exchange("82-guild-patch", bot("PATCH", this.guild, "{\"name\": \"Test Guild\"}"));
		frame(client, "GUILD_UPDATE");
		String role = this.roles + "/" + bot("POST", this.roles, "{\"name\": \"last\"}").id();
		bot("DELETE", role, null);
		String invites = "/v1/channels/" + this.server.channel + "/invites";
		bot("DELETE", "/v1/invites/" + bot("POST", invites, "{}").json().path("code").asString(), null);
		exchange("83-audit-logs", bot("GET", this.guild + "/audit-logs?limit=3&action_type=42", null));
	}

	private void compareRefusals() {
		exchange("89-404-unknown-member", bot("GET", this.guild + "/members/" + MISSING_ID, null));
		exchange("90-404-unknown-role", bot("DELETE", this.roles + "/" + MISSING_ID, null));
		exchange("103-400-role-name-too-long", bot("POST", this.roles, "{\"name\": \"" + "x".repeat(101) + "\"}"));
		String token = this.server.core.addPersonToken(this.member);
		String channel = "/v1/channels/" + this.server.channel;
		exchange("92-403-missing-permissions", this.server.call(token, "DELETE", channel, null, null));
		exchange("93-403-member-ban-no-permission",
				this.server.call(token, "PUT", this.guild + "/bans/" + this.server.core.botId(), "{}", null));
		String own = this.server.botRole();
		this.server.person("PATCH", this.roles + "/" + own, "{\"permissions\": \"1024\"}");
		exchange("120-403-bot-missing-permissions-delete-channel", bot("DELETE", channel, null));
		exchange("121-403-bot-create-role", bot("POST", this.roles, "{\"name\": \"x\"}"));
		this.server.person("PATCH", this.roles + "/" + own, "{\"permissions\": \"8\"}");
	}

	private Reply bot(String method, String path, String body) {
		return this.server.bot(method, path, body);
	}

	private void exchange(String recording, Reply reply) {
		this.exchange.accept(recording, reply);
	}

	private void frame(Client client, String name) {
		this.frame.accept(name, client.link().event(name));
	}

	private void audited(Client client, int action) {
		List<JsonNode> entries = client.link()
			.frames()
			.stream()
			.filter((frame) -> frame.path("t").asString("").equals("GUILD_AUDIT_LOG_ENTRY_CREATE"))
			.filter((frame) -> frame.at("/d/action_type").asInt() == action)
			.toList();
		this.audited.accept(action, entries.get(entries.size() - 1));
	}

}
