package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.Guild;
import org.jspecify.annotations.Nullable;

/**
 * The bot is no longer in a guild that it was in: it left, was removed, or the guild was
 * deleted. Follows the {@link GuildDeleteEvent} of the guild. There is no such dispatch
 * where it happened while the bot was away: then this event comes as soon as a new
 * session has brought all other guilds.
 *
 * @param guildId the guild
 * @param before the guild as the cache had it
 * @since 0.1.0
 */
public record GuildLeftEvent(Snowflake guildId, @Nullable Guild before) implements ClientEvent {

}
