package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.Guild;

/**
 * The bot was added to a guild while it runs, a short loss of the connection included.
 * Follows the {@link GuildCreateEvent} of the guild, and never comes for a guild that the
 * bot was in when it started, for a guild that comes again with a new session, or for one
 * that can be reached again.
 * <p>
 * The bot's own role is not known yet: Fluxer tells it by {@link GuildRoleCreateEvent}
 * and {@link GuildMemberUpdateEvent} within moments, and until then computed permissions
 * are too few (Fluxer's gateway, guild events).
 *
 * @param guild the guild with its roles, emojis and stickers
 * @since 0.1.0
 */
public record GuildJoinedEvent(Guild guild) implements ClientEvent {

	@Override
	public Snowflake guildId() {
		return this.guild.id();
	}

}
