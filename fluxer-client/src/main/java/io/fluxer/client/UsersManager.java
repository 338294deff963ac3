package io.fluxer.client;

import io.fluxer.Snowflake;
import io.fluxer.cache.CacheUpdater;
import io.fluxer.entity.CurrentUser;
import io.fluxer.entity.Profile;
import io.fluxer.entity.ProfileQuery;
import io.fluxer.entity.User;
import io.fluxer.entity.UserTag;
import io.fluxer.entity.UserTagCheck;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestException;
import io.fluxer.rest.RouteQuery;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * Users from the cache and from the API. Safe for use by any thread.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class UsersManager {

	private final SharedRequests<User> requests = new SharedRequests<>();

	private final SharedRequests<Profile> profiles = new SharedRequests<>();

	private final Rest rest;

	private final CacheUpdater cache;

	UsersManager(Rest rest, CacheUpdater cache) {
		this.rest = rest;
		this.cache = cache;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said, in place of what this manager said
	 * @return a view of this manager
	 */
	public UsersManager with(RequestOptions options) {
		return new UsersManager(this.rest.with(options), this.cache);
	}

	/**
	 * Returns a user from the cache.
	 * @param id its id
	 * @return the user, or {@code null} if it is not there
	 */
	public @Nullable User get(Snowflake id) {
		return this.cache.cache().users().get(id);
	}

	/**
	 * Returns a user from the cache.
	 * @param id its id, in decimal digits
	 * @return the user, or {@code null} if it is not there
	 * @throws IllegalArgumentException if the text is no id
	 */
	public @Nullable User get(String id) {
		return get(Snowflake.of(id));
	}

	/**
	 * Returns a user from the cache.
	 * @param id its id
	 * @return the user, or {@code null} if it is not there
	 */
	public @Nullable User get(long id) {
		return get(Snowflake.of(id));
	}

	/**
	 * Asks the API for a user and puts the answer into the cache, unless an event was
	 * quicker. Calls for one id at the same time share one request.
	 * @param id its id
	 * @return the user; fails with a {@link RestException}
	 */
	public Mono<User> fetch(Snowflake id) {
		return this.requests.get(id, () -> {
			User known = get(id);
			long epoch = this.cache.userEpoch();
			return this.rest.get(Routes.user(id), User.class).map((user) -> this.cache.fetched(user, known, epoch));
		});
	}

	/**
	 * Asks the API for a user, like {@link #fetch(Snowflake)}.
	 * @param id its id, in decimal digits
	 * @return the user; fails with a {@link RestException}
	 * @throws IllegalArgumentException if the text is no id
	 */
	public Mono<User> fetch(String id) {
		return fetch(Snowflake.of(id));
	}

	/**
	 * Asks the API for a user, like {@link #fetch(Snowflake)}.
	 * @param id its id
	 * @return the user; fails with a {@link RestException}
	 */
	public Mono<User> fetch(long id) {
		return fetch(Snowflake.of(id));
	}

	/**
	 * Returns a user from the cache, else asks the API.
	 * @param id its id
	 * @return the user; fails with a {@link RestException}
	 */
	public Mono<User> resolve(Snowflake id) {
		return Mono.defer(() -> {
			User known = get(id);
			return (known != null) ? Mono.just(known) : fetch(id);
		});
	}

	/**
	 * Returns a user from the cache, else asks the API.
	 * @param id its id, in decimal digits
	 * @return the user; fails with a {@link RestException}
	 * @throws IllegalArgumentException if the text is no id
	 */
	public Mono<User> resolve(String id) {
		return resolve(Snowflake.of(id));
	}

	/**
	 * Returns a user from the cache, else asks the API.
	 * @param id its id
	 * @return the user; fails with a {@link RestException}
	 */
	public Mono<User> resolve(long id) {
		return resolve(Snowflake.of(id));
	}

	/**
	 * Asks the API for a user with the profile, and puts the user into the cache, unless
	 * an event was quicker. Calls for one id at the same time share one request.
	 * @param id the user
	 * @return the profile; fails with a {@link RestException}
	 */
	public Mono<Profile> fetchWithProfile(Snowflake id) {
		return this.profiles.get(id, () -> {
			User known = get(id);
			long epoch = this.cache.userEpoch();
			return this.rest.get(Routes.userProfile(id), Profile.class)
				.doOnNext((profile) -> this.cache.fetched(profile.user(), known, epoch));
		});
	}

	/**
	 * Asks the API for a user with the profile, like
	 * {@link #fetchWithProfile(Snowflake)}.
	 * @param id the user, in decimal digits
	 * @return the profile; fails with a {@link RestException}
	 * @throws IllegalArgumentException if the text is no id
	 */
	public Mono<Profile> fetchWithProfile(String id) {
		return fetchWithProfile(Snowflake.of(id));
	}

	/**
	 * Asks the API for a user with the profile, like
	 * {@link #fetchWithProfile(Snowflake)}.
	 * @param id the user
	 * @return the profile; fails with a {@link RestException}
	 */
	public Mono<Profile> fetchWithProfile(long id) {
		return fetchWithProfile(Snowflake.of(id));
	}

	/**
	 * Asks for a user with the profile and with what else is wanted. The cache does not
	 * change.
	 * @param id the user
	 * @param query what else
	 * @return the profile; fails with a {@link RestException}
	 */
	public Mono<Profile> fetchWithProfile(Snowflake id, ProfileQuery query) {
		return this.rest.get(query.route(id), Profile.class);
	}

	/**
	 * Asks for the bot's own account, with what only the account itself sees.
	 * @return the account; fails with a {@link RestException}
	 */
	public Mono<CurrentUser> getCurrentUser() {
		return this.rest.get(Routes.currentUser(), CurrentUser.class);
	}

	/**
	 * Asks whether an account may be named so.
	 * @param tag the name with its digits
	 * @return whether it is taken; fails with a {@link RestException}
	 */
	public Mono<UserTagCheck> checkUsernameTagAvailability(UserTag tag) {
		return this.rest.get(RouteQuery.of(Routes.userCheckTag())
			.with("username", tag.username())
			.with("discriminator", tag.discriminator())
			.toString(), UserTagCheck.class);
	}

}
