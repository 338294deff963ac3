package io.fluxer.client;

import java.time.Instant;
import java.util.Set;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a shard's guilds at one moment.
 *
 * @param seen the guilds that the bot was seen in
 * @param unavailable those out of reach
 * @param firstConnected when the run was first connected, {@code null} before that
 */
record KnownGuilds(Set<Snowflake> seen, Set<Snowflake> unavailable, @Nullable Instant firstConnected) {

}
