package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.Guild;

/**
 * A guild that the bot is in has arrived with a new session, and nothing has become of it
 * meanwhile: at the start, and again for each session that could not be resumed. Follows
 * its {@link GuildCreateEvent}. A guild that could not be reached comes as
 * {@link GuildAvailableEvent}, a new one as {@link GuildJoinedEvent}.
 *
 * @param guild the guild with its roles, emojis and stickers
 * @since 0.1.0
 */
public record GuildReadyEvent(Guild guild) implements ClientEvent {

	@Override
	public Snowflake guildId() {
		return this.guild.id();
	}

}
