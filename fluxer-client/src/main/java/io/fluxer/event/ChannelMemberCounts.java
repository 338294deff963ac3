package io.fluxer.event;

import io.fluxer.Snowflake;

/**
 * How many members may see a channel.
 *
 * @param guildId the guild
 * @param channelId the channel
 * @param memberCount all of them
 * @param onlineCount those who are online
 * @since 0.1.0
 */
public record ChannelMemberCounts(Snowflake guildId, Snowflake channelId, int memberCount, int onlineCount) {

	/**
	 * Checks that what the event is about is there.
	 */
	public ChannelMemberCounts {
		Payload.required(guildId, "guild_id");
		Payload.required(channelId, "channel_id");
	}

}
