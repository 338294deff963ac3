package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is done to the roles of a guild, and the events it causes. Nobody changes a role
 * that is not below their own, nor gives a permission that they lack.
 */
final class Roles {

	private static final int MAX_ROLES = 250;

	private final World world;

	private final GuildEvents events;

	private final AuditLog auditLog;

	Roles(World world, GuildEvents events, AuditLog auditLog) {
		this.world = world;
		this.events = events;
		this.auditLog = auditLog;
	}

	RoleState create(GuildState guild, Actor actor, RolePatch patch) {
		if (guild.roles().size() > MAX_ROLES) {
			throw ApiError.limitReached("MAX_GUILD_ROLES", "This community has the maximum number of roles.",
					"max_guild_roles", MAX_ROLES);
		}
		requireGrant(guild, actor, 0, patch.permissions());
		RoleState role = patch.applyTo(RoleState.named(this.world.nextId(), "", 1, guild.everyone().permissions()));
		guild.roles().put(role.id(), role);
		this.events.send(guild, "GUILD_ROLE_CREATE", announced(role));
		this.auditLog.write(guild, actor, AuditEntry.ROLE_CREATE, role.id(), Map.of(), AuditLog.created(audited(role)));
		return role;
	}

	RoleState update(GuildState guild, Actor actor, RoleState before, RolePatch patch) {
		requireRank(guild, actor, before);
		requireGrant(guild, actor, before.permissions(), patch.permissions());
		RoleState role = patch.applyTo(before);
		this.events.watchingVisibility(guild, () -> {
			guild.roles().put(role.id(), role);
			this.events.send(guild, "GUILD_ROLE_UPDATE", announced(role));
		});
		ArrayNode changes = AuditLog.changed(audited(before), audited(role));
		if (!changes.isEmpty()) {
			this.auditLog.write(guild, actor, AuditEntry.ROLE_UPDATE, role.id(), Map.of(), changes);
		}
		return role;
	}

	/**
	 * Removes a role; its members lose it without an event of their own.
	 */
	void delete(GuildState guild, Actor actor, RoleState role) {
		requireRank(guild, actor, role);
		if (role.id().equals(guild.id())) {
			throw ApiError.missingPermissions();
		}
		this.events.watchingVisibility(guild, () -> {
			guild.roles().remove(role.id());
			guild.members().replaceAll((id, member) -> without(member, role.id()));
			guild.channels().forEach((channel) -> channel.overwrites().remove(role.id()));
			this.events.send(guild, "GUILD_ROLE_DELETE", Json.object().put("role_id", role.id().toString()));
		});
		this.auditLog.write(guild, actor, AuditEntry.ROLE_DELETE, role.id(), Map.of(), AuditLog.deleted(audited(role)));
	}

	/**
	 * Moves roles and numbers all of them anew. Leaves no entry in the audit log.
	 */
	void move(GuildState guild, Actor actor, Map<RoleState, Integer> positions) {
		List<RoleState> ranked = new ArrayList<>(
				guild.roles().values().stream().filter((role) -> !role.id().equals(guild.id())).toList());
		ranked.sort(Permissions.BY_RANK);
		positions.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach((entry) -> {
			ranked.remove(entry.getKey());
			ranked.add(Math.max(0, Math.min(entry.getValue() - 1, ranked.size())), entry.getKey());
		});
		List<RoleState> changed = new ArrayList<>();
		for (int i = 0; i < ranked.size(); i++) {
			RoleState role = ranked.get(i).withPosition(i + 1);
			if (!guild.roles().containsValue(role)) {
				changed.add(role);
			}
		}
		for (RoleState role : positions.keySet()) {
			requireRank(guild, actor, role);
			requireBelow(guild, actor, role, ranked);
		}
		boolean own = changed.stream().anyMatch((role) -> holds(guild, this.world.bot(), role));
		replace(guild, changed);
		if (own) {
			this.events.recounted(guild);
		}
	}

	/**
	 * Sets places in the list of members. Leaves no entry in the audit log.
	 */
	void hoist(GuildState guild, Actor actor, Map<RoleState, Integer> places) {
		places.keySet().forEach((role) -> requireRank(guild, actor, role));
		List<RoleState> changed = new ArrayList<>();
		places.forEach((role, place) -> changed.add(role.withHoistPosition(place)));
		changed.removeIf((role) -> guild.roles().containsValue(role));
		replace(guild, changed);
	}

	void resetHoist(GuildState guild) {
		replace(guild,
				guild.roles()
					.values()
					.stream()
					.filter((role) -> role.hoistPosition() != null)
					.map((role) -> role.withHoistPosition(null))
					.toList());
	}

	static List<RoleState> listed(GuildState guild) {
		return guild.roles()
			.values()
			.stream()
			.sorted(Comparator.comparingInt(RoleState::position).reversed().thenComparing(RoleState::id))
			.toList();
	}

	private void replace(GuildState guild, List<RoleState> changed) {
		if (changed.isEmpty()) {
			return;
		}
		changed.forEach((role) -> guild.roles().put(role.id(), role));
		ObjectNode data = Json.object();
		ArrayNode roles = data.putArray("roles");
		changed.forEach((role) -> roles.add(GuildShapes.role(role)));
		this.events.send(guild, "GUILD_ROLE_UPDATE_BULK", data);
	}

	private static boolean holds(GuildState guild, UserState user, RoleState role) {
		MemberState member = guild.member(user);
		return member != null && member.roles().contains(role.id());
	}

	private static MemberState without(MemberState member, Snowflake roleId) {
		return (!member.roles().contains(roleId)) ? member
				: member.withRoles(member.roles().stream().filter((id) -> !id.equals(roleId)).toList());
	}

	private static void requireRank(GuildState guild, Actor actor, RoleState role) {
		if (!Permissions.outranks(guild, actor.user(), role)) {
			throw ApiError.missingPermissions();
		}
	}

	private static void requireBelow(GuildState guild, Actor actor, RoleState role, List<RoleState> ranked) {
		int own = ranked.indexOf(Permissions.highest(guild, actor.user()));
		if (!guild.isOwner(actor.user()) && ranked.indexOf(role) > own) {
			throw ApiError.missingPermissions();
		}
	}

	private static void requireGrant(GuildState guild, Actor actor, long before, @Nullable Long after) {
		long added = (after != null) ? after & ~before : 0;
		if (!Permissions.allow(guild, actor.user(), added)) {
			throw ApiError.missingPermissions();
		}
	}

	private static ObjectNode announced(RoleState role) {
		ObjectNode node = Json.object();
		node.set("role", GuildShapes.role(role));
		return node;
	}

	private static ObjectNode audited(RoleState role) {
		ObjectNode node = Json.object().put("role_id", role.id().toString()).put("name", role.name());
		node.put("permissions", Long.toString(role.permissions())).put("position", role.position());
		node.put("hoist_position", role.hoistPosition()).put("color", role.color());
		node.putNull("icon_hash").putNull("unicode_emoji");
		return node.put("hoist", role.hoist()).put("mentionable", role.mentionable());
	}

}
