package io.fluxer.cache;

import org.jspecify.annotations.Nullable;

/**
 * How many entities the cache keeps. {@code null} means any number, 0 switches a kind of
 * entity off. When a limit is exceeded, the oldest insertions go first, applied once an
 * event is in; an update does not make an entity younger. A guild that goes takes its
 * channels and members along.
 *
 * @param guilds how many guilds; with 0 channels and members are still kept
 * @param channels how many channels, private ones included
 * @param users how many users; the bot's own counts, but never goes
 * @param members how many members, over all guilds
 * @since 0.1.0
 */
public record CacheSizeLimits(@Nullable Integer guilds, @Nullable Integer channels, @Nullable Integer users,
		@Nullable Integer members) {

	/**
	 * Checks the limits.
	 * @throws IllegalArgumentException if a limit is negative
	 */
	public CacheSizeLimits {
		check("guilds", guilds);
		check("channels", channels);
		check("users", users);
		check("members", members);
	}

	/**
	 * Returns no limits.
	 * @return limits that keep everything
	 */
	public static CacheSizeLimits unbounded() {
		return new CacheSizeLimits(null, null, null, null);
	}

	private static void check(String name, @Nullable Integer limit) {
		if (limit != null && limit < 0) {
			throw new IllegalArgumentException("The cache limit '" + name + "' is negative: " + limit);
		}
	}

}
