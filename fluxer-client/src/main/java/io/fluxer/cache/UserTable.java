package io.fluxer.cache;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.fluxer.Snowflake;
import io.fluxer.entity.User;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer's side of the users. Beside the limit of all users it applies one of those
 * whom nothing else in the cache refers to, by the order in which events named them last.
 * Used under the lock of {@link CacheUpdater}.
 */
final class UserTable {

	private static final Logger logger = LoggerFactory.getLogger(UserTable.class);

	/** About 40 MB. */
	private static final int MANY = 100_000;

	private final EntityTable<User> users;

	private final @Nullable Integer unreferencedLimit;

	/** Kept only where the limit of unreferenced users asks for it. */
	private final Set<Snowflake> byLastUse = new LinkedHashSet<>();

	/**
	 * The number of users at which references are looked at next. It grows with the table
	 * and sinks with each reference that goes, so that looking costs the same for each of
	 * them, however large the cache is.
	 */
	private long nextCheck;

	UserTable(@Nullable Integer limit, @Nullable Integer unreferencedLimit) {
		this.users = new EntityTable<>(limit);
		this.unreferencedLimit = unreferencedLimit;
		this.nextCheck = firstCheck(limit, unreferencedLimit);
	}

	IdMap<User> map() {
		return this.users.map();
	}

	@Nullable User get(Snowflake id) {
		return this.users.get(id);
	}

	long epoch() {
		return this.users.epoch();
	}

	/** Returns how many the limits have cost. */
	long evictions() {
		return this.users.evictions();
	}

	void put(User user) {
		this.users.put(user.id(), user);
		used(user.id());
	}

	/** Notes that an event named a user, without a change. */
	void used(Snowflake id) {
		if (this.unreferencedLimit != null && this.users.get(id) != null) {
			this.byLastUse.remove(id);
			this.byLastUse.add(id);
		}
	}

	/**
	 * Notes that references to users went, each of which may have been a user's last.
	 */
	void released(int references) {
		if (this.unreferencedLimit != null) {
			this.nextCheck -= references;
		}
	}

	/**
	 * Looks at references with the next change, since many may have gone. Not for a guild
	 * whose members come again, as they may come by their ids alone.
	 */
	void checkSoon() {
		if (this.unreferencedLimit != null) {
			this.nextCheck = this.unreferencedLimit + 1L;
		}
	}

	/** Goes back to an earlier version. */
	void restore(IdMap<User> earlier) {
		this.users.restore(earlier);
		if (this.unreferencedLimit != null) {
			this.byLastUse.removeIf((id) -> earlier.get(id) == null);
			earlier.forEach((id, user) -> this.byLastUse.add(id));
		}
	}

	void clear() {
		this.users.clear();
		this.byLastUse.clear();
		checkSoon();
	}

	/**
	 * Removes users until both limits hold.
	 * @param own whether an id is the bot's own
	 * @param referenced returns the users to whom something else in the cache refers; it
	 * goes through the whole cache
	 */
	void trim(Predicate<Snowflake> own, Supplier<Set<Snowflake>> referenced) {
		this.users.trim(own, this.byLastUse::remove);
		int size = this.users.map().size();
		if (size >= this.nextCheck && (this.unreferencedLimit == null || size > this.unreferencedLimit)) {
			Set<Snowflake> kept = referenced.get();
			if (this.unreferencedLimit != null) {
				removeUnreferenced(this.unreferencedLimit, (id) -> own.test(id) || kept.contains(id));
			}
			else {
				warnOfMany(kept);
			}
		}
	}

	private void removeUnreferenced(int limit, Predicate<Snowflake> kept) {
		List<Snowflake> unreferenced = new ArrayList<>(this.byLastUse);
		unreferenced.removeIf(kept);
		Iterator<Snowflake> oldest = unreferenced.iterator();
		for (int excess = unreferenced.size() - limit; excess > 0; excess--) {
			Snowflake id = oldest.next();
			this.byLastUse.remove(id);
			this.users.evict(id);
		}
		this.nextCheck = later();
	}

	private void warnOfMany(Set<Snowflake> referenced) {
		long[] unreferenced = new long[1];
		this.users.map().forEach((id, user) -> unreferenced[0] += referenced.contains(id) ? 0 : 1);
		if (unreferenced[0] < MANY) {
			this.nextCheck = later();
			return;
		}
		this.nextCheck = Long.MAX_VALUE;
		logger.warn("The cache keeps {} users who share no guild with the bot and will keep each further one; "
				+ "set fluxer.cache.unreferenced-users (CacheSizeLimits.withUnreferencedUsers) to let those go "
				+ "that were not seen for the longest time", unreferenced[0]);
	}

	private long later() {
		int size = this.users.map().size();
		return size + size / 8 + 1L;
	}

	private static long firstCheck(@Nullable Integer limit, @Nullable Integer unreferencedLimit) {
		if (unreferencedLimit != null) {
			return unreferencedLimit + 1L;
		}
		return (limit != null) ? Long.MAX_VALUE : MANY;
	}

}
