package io.fluxer.boot.autoconfigure;

import io.fluxer.cache.CacheSizeLimits;
import org.jspecify.annotations.Nullable;

/**
 * Everything under {@code fluxer.cache}. What is left out has no limit, 0 keeps nothing.
 *
 * @param guilds How many guilds are kept; any number if left out, none if 0.
 * @param channels How many channels are kept; any number if left out, none if 0.
 * @param users How many users are kept; any number if left out, only the bot itself if 0.
 * @param members How many members of all guilds together are kept; any number if left
 * out, none if 0.
 * @since 0.1.0
 */
public record FluxerCacheProperties(@Nullable Integer guilds, @Nullable Integer channels, @Nullable Integer users,
		@Nullable Integer members) {

	/**
	 * Checks the values.
	 * @throws org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException
	 * if one is negative
	 */
	public FluxerCacheProperties {
		PropertyChecks.atLeast("fluxer.cache.guilds", guilds, 0);
		PropertyChecks.atLeast("fluxer.cache.channels", channels, 0);
		PropertyChecks.atLeast("fluxer.cache.users", users, 0);
		PropertyChecks.atLeast("fluxer.cache.members", members, 0);
	}

	CacheSizeLimits toLimits() {
		return new CacheSizeLimits(this.guilds, this.channels, this.users, this.members);
	}

}
