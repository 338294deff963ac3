package io.fluxer.embedded;

import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.FluxerCore;
import tools.jackson.databind.JsonNode;

/**
 * What a person does in a guild, as far as its permissions allow: a guild's owner may do
 * everything. Each method is the call of the HTTP API that its name says, past the rate
 * limits, and the bot's sessions have been told when it returns. All methods throw
 * {@link IllegalArgumentException} with the API's error if it refuses the call; for what
 * is missing here the API takes {@link Person#token()}. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class PersonInGuild {

	private final FluxerCore core;

	private final Snowflake personId;

	private final String guild;

	PersonInGuild(FluxerCore core, Snowflake personId, Snowflake guildId) {
		this.core = core;
		this.personId = personId;
		this.guild = "/guilds/" + guildId;
	}

	/**
	 * Makes a role at the lowest rank.
	 * @param name the name, 1 to 100 characters
	 * @param permissions its permissions, bits as in the API
	 * @return the role's id
	 */
	public Snowflake createRole(String name, long permissions) {
		Map<String, Object> body = Map.of("name", name, "permissions", Long.toString(permissions));
		return Snowflake.of(act("POST", this.guild + "/roles", body).path("id").asString());
	}

	/**
	 * Sets the permissions of a role, for example of the one that
	 * {@link FluxerServer#botRoleId} names.
	 * @param roleId the role; the guild's id is that of everyone's role
	 * @param permissions the permissions, bits as in the API
	 */
	public void setPermissions(Snowflake roleId, long permissions) {
		act("PATCH", this.guild + "/roles/" + roleId, Map.of("permissions", Long.toString(permissions)));
	}

	/**
	 * Allows and denies a role something in a channel, in place of what it was allowed
	 * and denied there before.
	 * @param channelId the channel
	 * @param roleId the role; the guild's id is that of everyone's role
	 * @param allow the permissions to add, bits as in the API
	 * @param deny the permissions to take, bits as in the API
	 */
	public void setOverwrite(Snowflake channelId, Snowflake roleId, long allow, long deny) {
		act("PUT", "/channels/" + channelId + "/permissions/" + roleId,
				Map.of("allow", Long.toString(allow), "deny", Long.toString(deny), "type", 0));
	}

	/**
	 * Gives a member a role.
	 * @param userId the member
	 * @param roleId the role
	 */
	public void giveRole(Snowflake userId, Snowflake roleId) {
		act("PUT", member(userId) + "/roles/" + roleId, Map.of());
	}

	/**
	 * Takes a role from a member.
	 * @param userId the member
	 * @param roleId the role
	 */
	public void takeRole(Snowflake userId, Snowflake roleId) {
		act("DELETE", member(userId) + "/roles/" + roleId, Map.of());
	}

	/**
	 * Names a member.
	 * @param userId the member
	 * @param nick the name in this guild, 1 to 32 characters
	 */
	public void setNick(Snowflake userId, String nick) {
		act("PATCH", member(userId), Map.of("nick", nick));
	}

	/**
	 * Removes a member.
	 * @param userId the member
	 */
	public void kick(Snowflake userId) {
		act("DELETE", member(userId), Map.of());
	}

	/**
	 * Bans an account for ever, a member or not.
	 * @param userId the account
	 * @param reason why
	 */
	public void ban(Snowflake userId, String reason) {
		act("PUT", this.guild + "/bans/" + userId, Map.of("reason", reason));
	}

	/**
	 * Ends a ban.
	 * @param userId the account
	 */
	public void unban(Snowflake userId) {
		act("DELETE", this.guild + "/bans/" + userId, Map.of());
	}

	/**
	 * Removes a channel.
	 * @param channelId the channel
	 */
	public void deleteChannel(Snowflake channelId) {
		act("DELETE", "/channels/" + channelId, Map.of());
	}

	/**
	 * Makes an invite that lasts for ever.
	 * @param channelId a channel of this guild
	 * @return the code, for {@link Person#join}
	 */
	public String createInvite(Snowflake channelId) {
		return act("POST", "/channels/" + channelId + "/invites", Map.of()).path("code").asString();
	}

	/**
	 * Leaves the guild, which its owner cannot.
	 */
	public void leave() {
		act("DELETE", "/users/@me" + this.guild, Map.of());
	}

	private String member(Snowflake userId) {
		return this.guild + "/members/" + userId;
	}

	private JsonNode act(String method, String path, Map<String, Object> body) {
		return this.core.act(this.personId, method, path, body);
	}

}
