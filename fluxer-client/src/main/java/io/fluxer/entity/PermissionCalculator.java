package io.fluxer.entity;

import java.util.Set;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Computes permissions in the order of the server (Fluxer's API, permission computation).
 */
final class PermissionCalculator {

	private static final Permissions EVERY_BIT = Permissions.of(-1L);

	private static final Set<ChannelType> PRIVATE = Set.of(ChannelType.DM, ChannelType.GROUP_DM,
			ChannelType.DM_PERSONAL_NOTES);

	private PermissionCalculator() {
	}

	static Permissions in(Guild guild, GuildMember member) {
		if (userId(guild, member).equals(guild.ownerId())) {
			return EVERY_BIT;
		}
		Permissions permissions = everyone(guild).permissions();
		for (Role role : guild.roles()) {
			if (member.roles().contains(role.id())) {
				permissions = permissions.plus(role.permissions());
			}
		}
		return permissions.contains(Permission.ADMINISTRATOR) ? EVERY_BIT : permissions;
	}

	static Permissions in(Guild guild, Channel channel, GuildMember member) {
		if (channel.type() != null && PRIVATE.contains(channel.type())) {
			throw new IllegalArgumentException("A private channel has no permissions");
		}
		requireSameGuild(guild, channel.guildId(), "channel");
		Permissions permissions = in(guild, member);
		if (permissions.contains(Permission.ADMINISTRATOR)) {
			return permissions;
		}
		Permissions rolesDeny = Permissions.NONE;
		Permissions rolesAllow = Permissions.NONE;
		Permissions memberDeny = Permissions.NONE;
		Permissions memberAllow = Permissions.NONE;
		Snowflake userId = userId(guild, member);
		for (Overwrite overwrite : channel.permissionOverwrites()) {
			if (overwrite.type() == Overwrite.MEMBER && overwrite.id().equals(userId)) {
				memberDeny = overwrite.deny();
				memberAllow = overwrite.allow();
			}
			else if (overwrite.type() == Overwrite.ROLE && overwrite.id().equals(guild.id())) {
				permissions = permissions.minus(overwrite.deny()).plus(overwrite.allow());
			}
			else if (overwrite.type() == Overwrite.ROLE && member.roles().contains(overwrite.id())) {
				rolesDeny = rolesDeny.plus(overwrite.deny());
				rolesAllow = rolesAllow.plus(overwrite.allow());
			}
		}
		return permissions.minus(rolesDeny).plus(rolesAllow).minus(memberDeny).plus(memberAllow);
	}

	private static Role everyone(Guild guild) {
		return guild.roles()
			.stream()
			.filter((role) -> role.id().equals(guild.id()))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The roles of guild " + guild.id() + " are not known"));
	}

	private static Snowflake userId(Guild guild, GuildMember member) {
		requireSameGuild(guild, member.guildId(), "member");
		User user = member.user();
		if (user == null) {
			throw new IllegalArgumentException("The member does not name its user");
		}
		return user.id();
	}

	private static void requireSameGuild(Guild guild, @Nullable Snowflake guildId, String what) {
		if (guildId != null && !guildId.equals(guild.id())) {
			throw new IllegalArgumentException(
					"The " + what + " is of guild " + guildId + ", not of guild " + guild.id());
		}
	}

}
