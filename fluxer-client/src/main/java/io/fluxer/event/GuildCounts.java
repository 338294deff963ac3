package io.fluxer.event;

import io.fluxer.Snowflake;

/**
 * How many members a guild has.
 *
 * @param guildId the guild
 * @param memberCount all of them
 * @param onlineCount those who are online
 * @since 0.1.0
 */
public record GuildCounts(Snowflake guildId, int memberCount, int onlineCount) {

	/**
	 * Checks that what the event is about is there.
	 */
	public GuildCounts {
		Payload.required(guildId, "guild_id");
	}

}
