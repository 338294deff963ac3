package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.Guild;

/**
 * A guild that could not be reached can be reached again, or the server announced one
 * anew within a session. Follows its {@link GuildCreateEvent}.
 *
 * @param guild the guild with its roles, emojis and stickers
 * @since 0.1.0
 */
public record GuildAvailableEvent(Guild guild) implements ClientEvent {

	@Override
	public Snowflake guildId() {
		return this.guild.id();
	}

}
