package io.fluxer.embedded.core;

import java.util.Comparator;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Works out what an account may do, and who stands above whom: the owner may do
 * everything, an administrator too; else the roles together, then in a channel the
 * overwrite of everyone, those of the roles together, and that of the member.
 */
final class Permissions {

	/**
	 * Orders roles from the lowest to the highest; of two at one position the older one
	 * is the higher.
	 */
	static final Comparator<RoleState> BY_RANK = Comparator.comparingInt(RoleState::position)
		.thenComparing(RoleState::id, Comparator.reverseOrder());

	private Permissions() {
	}

	static long in(GuildState guild, UserState user) {
		MemberState member = guild.member(user);
		if (member == null) {
			return 0;
		}
		if (guild.isOwner(user)) {
			return Permission.ALL;
		}
		long permissions = guild.everyone().permissions();
		for (RoleState role : guild.rolesOf(member)) {
			permissions |= role.permissions();
		}
		return ((permissions & Permission.ADMINISTRATOR) != 0) ? Permission.ALL : permissions;
	}

	/**
	 * Returns what an account may do in a channel; in a direct one everything, if it
	 * takes part.
	 */
	static long in(ChannelState channel, UserState user) {
		GuildState guild = channel.guild();
		if (guild == null) {
			return (channel.isVisibleTo(user)) ? Permission.ALL : 0;
		}
		long permissions = in(guild, user);
		MemberState member = guild.member(user);
		if (member == null || (permissions & Permission.ADMINISTRATOR) != 0) {
			return permissions;
		}
		permissions = apply(permissions, channel.overwrite(guild.id()));
		long allow = 0;
		long deny = 0;
		for (Snowflake roleId : member.roles()) {
			Overwrite overwrite = channel.overwrite(roleId);
			if (overwrite != null) {
				allow |= overwrite.allow();
				deny |= overwrite.deny();
			}
		}
		return apply((permissions & ~deny) | allow, channel.overwrite(user.id()));
	}

	static boolean allow(GuildState guild, UserState user, long permission) {
		return (in(guild, user) & permission) == permission;
	}

	static boolean allow(ChannelState channel, UserState user, long permission) {
		return (in(channel, user) & permission) == permission;
	}

	/**
	 * Tells whether somebody stands above a role, which is what it takes to change the
	 * role or to give it away.
	 */
	static boolean outranks(GuildState guild, UserState user, RoleState role) {
		return guild.isOwner(user) || BY_RANK.compare(highest(guild, user), role) > 0;
	}

	/**
	 * Tells whether somebody stands above a member; nobody stands above the owner.
	 */
	static boolean outranks(GuildState guild, UserState user, UserState other) {
		if (guild.isOwner(other) || user.equals(other)) {
			return false;
		}
		return outranks(guild, user, highest(guild, other));
	}

	static RoleState highest(GuildState guild, UserState user) {
		MemberState member = guild.member(user);
		List<RoleState> roles = (member != null) ? guild.rolesOf(member) : List.of();
		return roles.stream().max(BY_RANK).orElse(guild.everyone());
	}

	private static long apply(long permissions, @Nullable Overwrite overwrite) {
		return (overwrite != null) ? (permissions & ~overwrite.deny()) | overwrite.allow() : permissions;
	}

}
