package io.fluxer.embedded.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bans and unbans, and the events they cause.
 */
final class Bans {

	private final World world;

	private final GuildEvents events;

	private final AuditLog auditLog;

	private final Members members;

	Bans(World world, GuildEvents events, AuditLog auditLog, Members members) {
		this.world = world;
		this.events = events;
		this.auditLog = auditLog;
		this.members = members;
	}

	/**
	 * Bans an account, a member or not.
	 * @param guild the guild
	 * @param actor who bans
	 * @param user who is banned
	 * @param reason why, as the list of bans shows it
	 * @param deleteMessageDays the days whose messages of the account go with it
	 * @param duration how long the ban lasts, {@code null} for ever
	 */
	void ban(GuildState guild, Actor actor, UserState user, @Nullable String reason, int deleteMessageDays,
			@Nullable Duration duration) {
		if (!Permissions.outranks(guild, actor.user(), user)) {
			throw ApiError.missingPermissions();
		}
		Instant now = this.world.clock().now();
		BanState ban = new BanState(user, reason, actor.user().id(), now,
				(duration != null) ? now.plus(duration) : null);
		guild.bans(now).put(user.id(), ban);
		this.auditLog.write(guild, actor, AuditEntry.MEMBER_BAN_ADD, user.id(),
				Map.of("delete_member_days", Integer.toString(deleteMessageDays)), AuditLog.created(audited(ban)));
		announce(guild, "GUILD_BAN_ADD", user);
		if (deleteMessageDays > 0) {
			deleteMessages(guild, user, now.minus(Duration.ofDays(deleteMessageDays)));
		}
		if (guild.isMember(user)) {
			this.members.remove(guild, user);
		}
	}

	void unban(GuildState guild, Actor actor, BanState ban) {
		guild.bans(this.world.clock().now()).remove(ban.user().id());
		this.auditLog.write(guild, actor, AuditEntry.MEMBER_BAN_REMOVE, ban.user().id(), Map.of(),
				AuditLog.deleted(audited(ban)));
		announce(guild, "GUILD_BAN_REMOVE", ban.user());
	}

	private void deleteMessages(GuildState guild, UserState author, Instant since) {
		for (ChannelState channel : guild.channels()) {
			List<StoredMessage> messages = channel.messages()
				.stream()
				.filter((message) -> message.author().equals(author) && !message.timestamp().isBefore(since))
				.toList();
			if (!messages.isEmpty()) {
				messages.forEach(channel::remove);
				ObjectNode data = Json.object().put("channel_id", channel.id().toString());
				data.set("ids", Json.ids(messages.stream().map(StoredMessage::id).toList()));
				this.events.sendAbout(channel, "MESSAGE_DELETE_BULK", data);
			}
		}
	}

	private void announce(GuildState guild, String name, UserState user) {
		ObjectNode data = Json.object();
		data.putObject("user").put("id", user.id().toString());
		this.events.send(guild, name, data);
	}

	private static ObjectNode audited(BanState ban) {
		ObjectNode node = Json.object().put("user_id", ban.user().id().toString());
		node.put("moderator_id", ban.moderatorId().toString()).put("banned_at", Json.timestamp(ban.bannedAt()));
		return node.put("expires_at", Json.timestamp(ban.expiresAt())).put("reason", ban.reason());
	}

}
