package io.fluxer.embedded.core;

/**
 * Works out what an account may do: the bot and the owner of a guild everything, others
 * what everyone may do.
 */
final class Permissions {

	private Permissions() {
	}

	static long in(GuildState guild, UserState user) {
		if (!guild.isMember(user)) {
			return 0;
		}
		return (guild.isAdministrator(user)) ? Permission.ALL : Permission.DEFAULT;
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
		return in(guild, user);
	}

	static boolean allow(GuildState guild, UserState user, long permission) {
		return (in(guild, user) & permission) == permission;
	}

	static boolean allow(ChannelState channel, UserState user, long permission) {
		return (in(channel, user) & permission) == permission;
	}

}
