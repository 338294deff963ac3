package io.fluxer.client;

import io.fluxer.Snowflake;
import io.fluxer.entity.Guild;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Guilds from the cache and from the API.
 *
 * @since 0.1.0
 */
public final class GuildManager {

	public @Nullable Guild get(Snowflake id) {
		throw new UnsupportedOperationException();
	}

	public Mono<Guild> fetch(Snowflake id) {
		throw new UnsupportedOperationException();
	}

	public Mono<Guild> resolve(Snowflake id) {
		throw new UnsupportedOperationException();
	}

}
