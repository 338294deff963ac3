package io.fluxer.embedded.core;

import io.fluxer.Snowflake;

/**
 * Posts the message with which a guild greets somebody who came by an invite, unless the
 * guild has switched it off.
 */
final class JoinMessages {

	private static final int SUPPRESS_JOIN_NOTIFICATIONS = 1;

	private final World world;

	private final Conversations conversations;

	JoinMessages(World world, Conversations conversations) {
		this.world = world;
		this.conversations = conversations;
	}

	void post(GuildState guild, UserState user) {
		String channelId = guild.settings().path("system_channel_id").asString(null);
		int flags = guild.settings().path("system_channel_flags").asInt(0);
		if (channelId == null || (flags & SUPPRESS_JOIN_NOTIFICATIONS) != 0) {
			return;
		}
		ChannelState channel = this.world.channel(Snowflake.of(channelId));
		if (channel != null) {
			this.conversations.postSystem(channel, user, MessageHead.USER_JOIN, null);
		}
	}

}
