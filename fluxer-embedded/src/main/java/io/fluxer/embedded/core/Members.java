package io.fluxer.embedded.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is done to the members of a guild, and the events it causes.
 */
final class Members {

	private static final Duration MAX_TIMEOUT = Duration.ofDays(365);

	private static final String TIMEOUT_TOO_LONG = "TIMEOUT_CANNOT_EXCEED_365_DAYS";

	private final World world;

	private final GuildEvents events;

	private final AuditLog auditLog;

	Members(World world, GuildEvents events, AuditLog auditLog) {
		this.world = world;
		this.events = events;
		this.auditLog = auditLog;
	}

	MemberState join(GuildState guild, UserState user, @Nullable String inviteCode) {
		MemberState member = this.world.addMember(guild, user, inviteCode);
		this.events.send(guild, "GUILD_MEMBER_ADD", UserShapes.member(guild, member, true));
		return member;
	}

	void leave(GuildState guild, UserState user) {
		if (guild.isOwner(user)) {
			throw ApiError.missingPermissions();
		}
		remove(guild, user);
	}

	void kick(GuildState guild, Actor actor, MemberState member) {
		requireRank(guild, actor, member);
		remove(guild, member.user());
		this.auditLog.write(guild, actor, AuditEntry.MEMBER_KICK, member.user().id(), Map.of(), AuditLog.nothing());
	}

	/**
	 * Takes a membership away; the bot itself hears that it has left the guild.
	 */
	void remove(GuildState guild, UserState user) {
		guild.members().remove(user.id());
		guild.emptyVoice("user_id", user.id());
		if (user.equals(this.world.bot())) {
			this.events.left(guild.id());
			return;
		}
		ObjectNode data = Json.object();
		data.putObject("user").put("id", user.id().toString());
		this.events.send(guild, "GUILD_MEMBER_REMOVE", data);
	}

	MemberState update(GuildState guild, Actor actor, MemberState before, MemberPatch patch) {
		requireDetails(guild, actor, before, patch);
		List<Snowflake> roles = (patch.roles() != null) ? patch.roles() : before.roles();
		requireRoles(guild, actor, before.roles(), roles);
		ObjectNode details = before.details().deepCopy().setAll(patch.details());
		MemberState after = replace(guild, before.withDetails(details).withRoles(roles));
		if (!patch.details().isEmpty() || patch.roles() == null) {
			Actor stated = (actor.reason() != null) ? actor : new Actor(actor.user(), patch.timeoutReason());
			this.auditLog.write(guild, stated, AuditEntry.MEMBER_UPDATE, after.user().id(), Map.of(),
					AuditLog.changed(before.details(), details));
		}
		if (!before.roles().equals(roles)) {
			auditRoles(guild, actor, before, after, Map.of());
		}
		return after;
	}

	void addRole(GuildState guild, Actor actor, MemberState before, RoleState role) {
		List<Snowflake> roles = new ArrayList<>(before.roles());
		if (!roles.contains(role.id())) {
			roles.add(role.id());
			changeRoles(guild, actor, before, roles, Map.of("action", "add", "role_id", role.id().toString()));
		}
	}

	void removeRole(GuildState guild, Actor actor, MemberState before, RoleState role) {
		List<Snowflake> roles = new ArrayList<>(before.roles());
		if (roles.remove(role.id())) {
			changeRoles(guild, actor, before, roles, Map.of("action", "remove", "role_id", role.id().toString()));
		}
	}

	private void changeRoles(GuildState guild, Actor actor, MemberState before, List<Snowflake> roles,
			Map<String, String> options) {
		requireRoles(guild, actor, before.roles(), roles);
		MemberState after = replace(guild, before.withRoles(roles));
		auditRoles(guild, actor, before, after, options);
	}

	private MemberState replace(GuildState guild, MemberState after) {
		MemberState before = guild.member(after.user());
		this.events.watchingVisibility(guild, () -> {
			guild.members().put(after.user().id(), after);
			this.events.send(guild, "GUILD_MEMBER_UPDATE", UserShapes.member(guild, after, true));
		});
		if (after.user().equals(this.world.bot()) && before != null && !before.roles().equals(after.roles())) {
			this.events.recounted(guild);
		}
		return after;
	}

	private void auditRoles(GuildState guild, Actor actor, MemberState before, MemberState after,
			Map<String, String> options) {
		ArrayNode changes = Json.array();
		ObjectNode change = changes.addObject().put("key", "roles");
		change.set("old_value", Json.ids(before.roles()));
		change.set("new_value", Json.ids(after.roles()));
		this.auditLog.write(guild, actor, AuditEntry.MEMBER_ROLE_UPDATE, after.user().id(), options, changes);
	}

	private void requireDetails(GuildState guild, Actor actor, MemberState member, MemberPatch patch) {
		boolean own = member.user().equals(actor.user());
		if (patch.gives("nick")) {
			if (!own) {
				requireRank(guild, actor, member);
			}
			require(guild, actor, (own) ? Permission.CHANGE_NICKNAME : Permission.MANAGE_NICKNAMES);
		}
		if (patch.gives(MemberPatch.TIMEOUT)) {
			require(guild, actor, Permission.MODERATE_MEMBERS);
			requireRank(guild, actor, member);
			requireShort(patch.timeout());
		}
		else if (patch.gives("mute")) {
			require(guild, actor, Permission.MUTE_MEMBERS);
		}
		if (patch.gives("deaf")) {
			require(guild, actor, Permission.DEAFEN_MEMBERS);
		}
		if (patch.voiceChannelId() != null) {
			require(guild, actor, Permission.MOVE_MEMBERS);
			// Nobody is in a voice channel of this server.
			throw ApiError.of(400, "USER_NOT_IN_VOICE", "User is not in a voice channel.");
		}
	}

	private void requireShort(@Nullable Instant timeout) {
		if (timeout != null && timeout.isAfter(this.world.clock().now().plus(MAX_TIMEOUT))) {
			throw ApiError.form(MemberPatch.TIMEOUT, TIMEOUT_TOO_LONG, TIMEOUT_TOO_LONG);
		}
	}

	/**
	 * Refuses a change of roles by somebody who does not stand above each role that comes
	 * or goes.
	 */
	private static void requireRoles(GuildState guild, Actor actor, List<Snowflake> before, List<Snowflake> after) {
		Set<Snowflake> moved = new HashSet<>(before);
		after.forEach((id) -> {
			if (!moved.remove(id)) {
				moved.add(id);
			}
		});
		if (moved.isEmpty()) {
			return;
		}
		require(guild, actor, Permission.MANAGE_ROLES);
		for (Snowflake id : moved) {
			RoleState role = guild.roles().get(id);
			if (role == null || id.equals(guild.id())) {
				throw ApiError.unknownRole();
			}
			if (!Permissions.outranks(guild, actor.user(), role)) {
				throw ApiError.missingPermissions();
			}
		}
	}

	private static void require(GuildState guild, Actor actor, long permission) {
		if (!Permissions.allow(guild, actor.user(), permission)) {
			throw ApiError.missingPermissions();
		}
	}

	private static void requireRank(GuildState guild, Actor actor, MemberState member) {
		if (!Permissions.outranks(guild, actor.user(), member.user())) {
			throw ApiError.missingPermissions();
		}
	}

}
