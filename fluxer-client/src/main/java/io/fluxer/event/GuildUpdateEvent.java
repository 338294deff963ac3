package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.Guild;
import org.jspecify.annotations.Nullable;

/**
 * A guild was changed. Its roles, emojis and stickers are not part of this.
 *
 * @param guild the guild as it is now, without roles, emojis and stickers
 * @param before the guild as the cache had it
 * @since 0.1.0
 */
public record GuildUpdateEvent(Guild guild, @Nullable Guild before) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public GuildUpdateEvent {
		Payload.required(guild, "guild");
	}

	@Override
	public String name() {
		return Events.GUILD_UPDATE;
	}

	@Override
	public Snowflake guildId() {
		return this.guild.id();
	}

}
