package io.fluxer.client;

import io.fluxer.Snowflake;
import io.fluxer.entity.User;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Users from the cache and from the API.
 *
 * @since 0.1.0
 */
public final class UsersManager {

	public @Nullable User get(Snowflake id) {
		throw new UnsupportedOperationException();
	}

	public Mono<User> fetch(Snowflake id) {
		throw new UnsupportedOperationException();
	}

	public Mono<User> resolve(Snowflake id) {
		throw new UnsupportedOperationException();
	}

}
