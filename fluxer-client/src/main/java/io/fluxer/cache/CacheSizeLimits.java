package io.fluxer.cache;

import org.jspecify.annotations.Nullable;

/**
 * How many entities the cache keeps; {@code null} means any number, 0 switches an entity
 * off. When a limit is exceeded, the oldest insertions go first, applied once an event is
 * in.
 *
 * @param guilds how many guilds
 * @param channels how many channels
 * @param users how many users; the bot's own never goes
 * @param members how many members, over all guilds
 * @since 0.1.0
 */
public record CacheSizeLimits(@Nullable Integer guilds, @Nullable Integer channels, @Nullable Integer users,
		@Nullable Integer members) {

	/** No limits. */
	public static CacheSizeLimits unbounded() {
		return new CacheSizeLimits(null, null, null, null);
	}

}
