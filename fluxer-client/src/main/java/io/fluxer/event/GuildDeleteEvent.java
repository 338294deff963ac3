package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.Guild;
import org.jspecify.annotations.Nullable;

/**
 * A guild is gone, or cannot be reached for now.
 *
 * @param guildId the guild
 * @param unavailable {@code true} if the guild still exists but cannot be reached;
 * {@code false} if the bot left it, was removed, or the guild was deleted
 * @param before the guild as the cache had it
 * @since 0.1.0
 */
public record GuildDeleteEvent(Snowflake guildId, boolean unavailable,
		@Nullable Guild before) implements DispatchEvent {

	@Override
	public String name() {
		return Events.GUILD_DELETE;
	}

}
