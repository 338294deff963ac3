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

	ChannelState channel(Call call) {
		ChannelState channel = this.world.channel(call.id("channel_id"));
		if (channel == null) {
			throw ApiError.unknownChannel();
		}
		if (!channel.isVisibleTo(call.caller())) {
			throw (channel.guild() != null) ? ApiError.missingPermissions() : ApiError.unknownChannel();
		}
		return channel;
	}

	ChannelState textChannel(Call call) {
		ChannelState channel = channel(call);
		if (channel.type() == ChannelState.CATEGORY) {
			throw ApiError.of(400, "CANNOT_SEND_MESSAGES_IN_NON_TEXT_CHANNEL",
					"You can't send messages in a non-text channel.");
		}
		return channel;
	}

	StoredMessage message(Call call) {
		Snowflake messageId = call.id("message_id");
		StoredMessage message = channel(call).message(messageId);
		if (message == null) {
			throw ApiError.unknownMessage();
		}
		return message;
	}

	UserState user(Snowflake id) {
		UserState user = this.world.user(id);
		if (user == null) {
			throw ApiError.unknownUser();
		}
		return user;
	}

}
