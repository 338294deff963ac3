package io.fluxer.embedded.core;

import io.fluxer.Snowflake;

/**
 * Finds what a call names, if the caller may see it.
 */
final class Access {

	private final World world;

	Access(World world) {
		this.world = world;
	}

	GuildState guild(Call call) {
		GuildState guild = this.world.guild(call.id("guild_id"));
		if (guild == null) {
			throw ApiError.unknownGuild();
		}
		if (!guild.isMember(call.caller())) {
			throw ApiError.missingPermissions();
		}
		return guild;
	}

	/**
	 * Finds the guild if the caller has a permission in it.
	 */
	GuildState guild(Call call, long permission) {
		GuildState guild = guild(call);
		if (!Permissions.allow(guild, call.caller(), permission)) {
			throw ApiError.missingPermissions();
		}
		return guild;
	}

	ChannelState channel(Call call) {
		Snowflake id = call.id("channel_id");
		ChannelState channel = (id.equals(call.caller().id())) ? this.world.notes(call.caller())
				: this.world.channel(id);
		if (channel == null) {
			throw ApiError.unknownChannel();
		}
		if (!channel.isVisibleTo(call.caller())) {
			throw (channel.guild() != null) ? ApiError.missingPermissions() : ApiError.unknownChannel();
		}
		return channel;
	}

	/**
	 * Finds the channel if the caller has a permission in it.
	 */
	ChannelState channel(Call call, long permission) {
		ChannelState channel = channel(call);
		if (!Permissions.allow(channel, call.caller(), permission)) {
			throw ApiError.missingPermissions();
		}
		return channel;
	}

	/**
	 * Returns the guild that a channel belongs to.
	 */
	GuildState guildOf(ChannelState channel) {
		GuildState guild = channel.guild();
		if (guild == null) {
			throw ApiError.of(400, "CANNOT_EXECUTE_ON_DM", "You can't do this in a direct message.");
		}
		return guild;
	}

	MemberState member(GuildState guild, Snowflake userId) {
		MemberState member = guild.members().get(userId);
		if (member == null) {
			throw ApiError.unknownMember();
		}
		return member;
	}

	RoleState role(GuildState guild, Snowflake roleId) {
		RoleState role = guild.roles().get(roleId);
		if (role == null) {
			throw ApiError.unknownRole();
		}
		return role;
	}

	ChannelState textChannel(Call call) {
		ChannelState channel = channel(call);
		if (channel.type() == ChannelState.CATEGORY || channel.type() == ChannelState.LINK) {
			throw ApiError.of(400, "CANNOT_SEND_MESSAGES_IN_NON_TEXT_CHANNEL",
					"You can't send messages in a non-text channel.");
		}
		GuildState guild = channel.guild();
		MemberState member = (guild != null) ? guild.member(call.caller()) : null;
		if (member != null && member.isTimedOut(this.world.clock().now())) {
			throw ApiError.of(403, "COMMUNICATION_DISABLED", "You can't do this while you are timed out.");
		}
		return channel;
	}

	ChannelState guildChannel(Call call) {
		ChannelState channel = channel(call);
		if (channel.guild() == null) {
			throw ApiError.guildOnly();
		}
		return channel;
	}

	StoredMessage message(Call call) {
		Snowflake messageId = call.id("message_id");
		ChannelState channel = channel(call);
		require(channel, call.caller(), Permission.READ_MESSAGE_HISTORY);
		StoredMessage message = channel.message(messageId);
		if (message == null) {
			throw ApiError.unknownMessage();
		}
		return message;
	}

	static void require(ChannelState channel, UserState user, long permission) {
		if (!Permissions.allow(channel, user, permission)) {
			throw ApiError.missingPermissions();
		}
	}

	static void require(GuildState guild, UserState user, long permission) {
		if (!Permissions.allow(guild, user, permission)) {
			throw ApiError.missingPermissions();
		}
	}

	UserState user(Snowflake id) {
		UserState user = this.world.user(id);
		if (user == null) {
			throw ApiError.unknownUser();
		}
		return user;
	}

}
