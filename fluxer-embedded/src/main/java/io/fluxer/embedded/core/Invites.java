package io.fluxer.embedded.core;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes, finds, uses and removes invites, and the events it causes.
 */
final class Invites {

	private static final int MAX_INVITES = 1000;

	private final World world;

	private final GuildEvents events;

	private final AuditLog auditLog;

	private final Members members;

	private final JoinMessages joinMessages;

	Invites(World world, GuildEvents events, AuditLog auditLog, Members members, JoinMessages joinMessages) {
		this.world = world;
		this.events = events;
		this.auditLog = auditLog;
		this.members = members;
		this.joinMessages = joinMessages;
	}

	Found create(GuildState guild, Actor actor, ChannelState channel, int maxAge, int maxUses, boolean temporary) {
		Map<String, InviteState> invites = guild.invites(this.world.clock().now());
		if (invites.size() >= MAX_INVITES) {
			throw ApiError.limitReached("MAX_INVITES", "This community has the maximum number of invites.",
					"max_guild_invites", MAX_INVITES);
		}
		if (guild.hasFeature("INVITES_DISABLED")) {
			throw invitesDisabled();
		}
		InviteState invite = new InviteState(this.world.newInviteCode(), channel.id(), actor.user(),
				this.world.clock().now(), maxAge, maxUses, temporary, 0);
		invites.put(invite.code(), invite);
		Found found = new Found(guild, channel, invite, invite.code());
		this.auditLog.write(guild, actor, AuditEntry.INVITE_CREATE, invite.code(), options(invite),
				AuditLog.created(audited(guild, invite)));
		this.events.sendToManagers(channel, "INVITE_CREATE", InviteShapes.withMetadata(found, invite));
		return found;
	}

	/**
	 * Finds an invite, or a guild by the code of its vanity URL.
	 */
	Found find(String code) {
		for (GuildState guild : this.world.guilds()) {
			InviteState invite = guild.invites(this.world.clock().now()).get(code);
			ChannelState channel = (invite != null) ? this.world.channel(invite.channelId()) : guild.firstTextChannel();
			if (channel != null && (invite != null || code.equals(guild.vanityCode()))) {
				return new Found(guild, channel, invite, code);
			}
		}
		throw ApiError.unknownInvite();
	}

	/**
	 * Lets an account join; one that is a member already uses nothing up.
	 */
	void accept(Found found, UserState user) {
		GuildState guild = found.guild();
		if (guild.bans(this.world.clock().now()).containsKey(user.id())) {
			throw ApiError.of(403, "USER_BANNED_FROM_GUILD", "You are banned from this community.");
		}
		if (guild.isMember(user)) {
			return;
		}
		if (guild.hasFeature("INVITES_DISABLED")) {
			throw invitesDisabled();
		}
		InviteState invite = found.invite();
		if (invite != null) {
			guild.invites(this.world.clock().now()).put(invite.code(), invite.used());
		}
		else {
			guild.countVanityUse();
		}
		this.members.join(guild, user, found.code());
		this.joinMessages.post(guild, user);
	}

	void delete(Found found, Actor actor) {
		InviteState invite = found.invite();
		if (invite == null) {
			throw ApiError.unknownInvite();
		}
		GuildState guild = found.guild();
		boolean may = invite.inviter().equals(actor.user())
				|| Permissions.allow(found.channel(), actor.user(), Permission.MANAGE_CHANNELS)
				|| Permissions.allow(guild, actor.user(), Permission.MANAGE_GUILD);
		if (!may || !guild.isMember(actor.user())) {
			throw ApiError.missingPermissions();
		}
		guild.invites(this.world.clock().now()).remove(invite.code());
		this.auditLog.write(guild, actor, AuditEntry.INVITE_DELETE, invite.code(), options(invite),
				AuditLog.deleted(audited(guild, invite)));
		ObjectNode data = Json.object().put("channel_id", invite.channelId().toString());
		this.events.sendToManagers(found.channel(), "INVITE_DELETE", data.put("code", invite.code()));
	}

	private static ApiError invitesDisabled() {
		return ApiError.of(403, "INVITES_DISABLED", "Invites are disabled in this community.");
	}

	private static Map<String, String> options(InviteState invite) {
		return Map.of("channel_id", invite.channelId().toString(), "inviter_id", invite.inviter().id().toString(),
				"max_age", Integer.toString(invite.maxAge()), "max_uses", Integer.toString(invite.maxUses()),
				"temporary", Boolean.toString(invite.temporary()));
	}

	private static ObjectNode audited(GuildState guild, InviteState invite) {
		ObjectNode node = Json.object().put("code", invite.code()).put("channel_id", invite.channelId().toString());
		node.put("guild_id", guild.id().toString()).put("inviter_id", invite.inviter().id().toString());
		node.put("uses", invite.uses()).put("max_uses", invite.maxUses()).put("max_age", invite.maxAge());
		return node.put("temporary", invite.temporary()).put("created_at", Json.timestamp(invite.createdAt()));
	}

	/**
	 * What a code leads to.
	 *
	 * @param guild the guild
	 * @param channel the channel
	 * @param invite the invite, {@code null} if the code is that of a vanity URL
	 * @param code the code
	 */
	record Found(GuildState guild, ChannelState channel, @Nullable InviteState invite, String code) {
	}

}
