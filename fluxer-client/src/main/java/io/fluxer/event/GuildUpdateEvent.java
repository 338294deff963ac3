package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.Guild;
import org.jspecify.annotations.Nullable;

/**
 * A guild was changed. Its roles, emojis and stickers have events of their own.
 *
 * @param guild the guild as it is now; its roles, emojis, stickers and numbers as the
 * cache has them, empty if it did not have the guild
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
