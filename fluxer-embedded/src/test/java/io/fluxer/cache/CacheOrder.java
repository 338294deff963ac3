package io.fluxer.cache;

import java.util.Collection;

import io.fluxer.Snowflake;

/**
 * Looks whether a cache is in order, from outside its package.
 */
public final class CacheOrder {

	private CacheOrder() {
	}

	/**
	 * Fails if something in a cache does not fit together.
	 * @param cache the cache
	 * @param ids guilds and channels to look at
	 * @param limits what the cache was made with
	 */
	public static void check(EntityCache cache, Collection<Snowflake> ids, CacheSizeLimits limits) {
		CacheInvariants.check(cache, ids, limits);
	}

}
