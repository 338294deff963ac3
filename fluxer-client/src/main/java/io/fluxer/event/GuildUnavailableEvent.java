package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.Guild;
import org.jspecify.annotations.Nullable;

/**
 * A guild that the bot is in cannot be reached for now. Follows its
 * {@link GuildDeleteEvent}; a {@link GuildAvailableEvent} follows once it can be reached
 * again. Told once for each outage, however often the server says so.
 *
 * @param guildId the guild
 * @param before the guild as the cache had it
 * @since 0.1.0
 */
public record GuildUnavailableEvent(Snowflake guildId, @Nullable Guild before) implements ClientEvent {

}
