package io.fluxer.client;

import io.fluxer.Snowflake;
import io.fluxer.cache.CacheUpdater;
import io.fluxer.entity.Guild;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestException;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Guilds from the cache and from the API. Safe for use by any thread.
 *
 * @since 0.1.0
 */
public final class GuildManager {

	private final SharedRequests<Guild> requests = new SharedRequests<>();

	private final Rest rest;

	private final CacheUpdater cache;

	GuildManager(Rest rest, CacheUpdater cache) {
		this.rest = rest;
		this.cache = cache;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said
	 * @return a view of this manager
	 */
	public GuildManager with(RequestOptions options) {
		return new GuildManager(this.rest.with(options), this.cache);
	}

	/**
	 * Returns a guild from the cache.
	 * @param id its id
	 * @return the guild, or {@code null} if it is not there
	 */
	public @Nullable Guild get(Snowflake id) {
		return this.cache.cache().guilds().get(id);
	}

	/**
	 * Returns a guild from the cache.
	 * @param id its id, in decimal digits
	 * @return the guild, or {@code null} if it is not there
	 * @throws IllegalArgumentException if the text is no id
	 */
	public @Nullable Guild get(String id) {
		return get(Snowflake.of(id));
	}

	/**
	 * Returns a guild from the cache.
	 * @param id its id
	 * @return the guild, or {@code null} if it is not there
	 */
	public @Nullable Guild get(long id) {
		return get(Snowflake.of(id));
	}

	/**
	 * Asks the API for a guild and puts the answer into the cache, unless an event was
	 * quicker. Calls for one id at the same time share one request.
	 * @param id its id
	 * @return the guild; fails with a {@link RestException}
	 */
	public Mono<Guild> fetch(Snowflake id) {
		return this.requests.get(id, () -> {
			Guild known = get(id);
			long epoch = this.cache.guildEpoch();
			return this.rest.get(Routes.guild(id), Guild.class).map((guild) -> this.cache.fetched(guild, known, epoch));
		});
	}

	/**
	 * Asks the API for a guild, like {@link #fetch(Snowflake)}.
	 * @param id its id, in decimal digits
	 * @return the guild; fails with a {@link RestException}
	 * @throws IllegalArgumentException if the text is no id
	 */
	public Mono<Guild> fetch(String id) {
		return fetch(Snowflake.of(id));
	}

	/**
	 * Asks the API for a guild, like {@link #fetch(Snowflake)}.
	 * @param id its id
	 * @return the guild; fails with a {@link RestException}
	 */
	public Mono<Guild> fetch(long id) {
		return fetch(Snowflake.of(id));
	}

	/**
	 * Returns a guild from the cache, else asks the API.
	 * @param id its id
	 * @return the guild; fails with a {@link RestException}
	 */
	public Mono<Guild> resolve(Snowflake id) {
		return Mono.defer(() -> {
			Guild known = get(id);
			return (known != null) ? Mono.just(known) : fetch(id);
		});
	}

	/**
	 * Returns a guild from the cache, else asks the API.
	 * @param id its id, in decimal digits
	 * @return the guild; fails with a {@link RestException}
	 * @throws IllegalArgumentException if the text is no id
	 */
	public Mono<Guild> resolve(String id) {
		return resolve(Snowflake.of(id));
	}

	/**
	 * Returns a guild from the cache, else asks the API.
	 * @param id its id
	 * @return the guild; fails with a {@link RestException}
	 */
	public Mono<Guild> resolve(long id) {
		return resolve(Snowflake.of(id));
	}

}
