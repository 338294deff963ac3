package io.fluxer.cache;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The writer's side of what belongs to guilds, all of one kind, under one limit over all
 * guilds. Used under the lock of {@link CacheUpdater}.
 *
 * @param <V> the kind
 */
final class ScopedTable<V> {

	private final @Nullable Integer limit;

	/** Kept only where a limit asks for it. */
	private final Set<Key> order = new LinkedHashSet<>();

	private IdMap<IdMap<V>> map = IdMap.empty();

	/** Written under the lock, read by anybody. */
	private volatile long evictions;

	ScopedTable(@Nullable Integer limit) {
		this.limit = limit;
	}

	IdMap<IdMap<V>> map() {
		return this.map;
	}

	/** Returns how many the limit has cost. */
	long evictions() {
		return this.evictions;
	}

	boolean isOff() {
		return this.limit != null && this.limit == 0;
	}

	IdMap<V> of(Snowflake guildId) {
		IdMap<V> values = this.map.get(guildId);
		return (values != null) ? values : IdMap.empty();
	}

	@Nullable V get(Snowflake guildId, Snowflake id) {
		return of(guildId).get(id);
	}

	void forEachGuild(Consumer<Snowflake> consumer) {
		this.map.forEach((id, values) -> consumer.accept(id));
	}

	void put(Snowflake guildId, Snowflake id, V value) {
		if (isOff()) {
			return;
		}
		if (this.limit != null) {
			this.order.add(new Key(guildId, id));
		}
		this.map = this.map.with(guildId, of(guildId).with(id, value));
	}

	void remove(Snowflake guildId, Snowflake id) {
		this.order.remove(new Key(guildId, id));
		forget(guildId, id);
	}

	void removeAll(Snowflake guildId) {
		if (this.limit != null) {
			of(guildId).forEach((id, value) -> this.order.remove(new Key(guildId, id)));
		}
		this.map = this.map.without(guildId);
	}

	/** Goes back to an earlier version. */
	void restore(IdMap<IdMap<V>> earlier) {
		this.map = earlier;
		if (this.limit != null) {
			this.order.removeIf((key) -> get(key.guildId(), key.id()) == null);
			earlier.forEach((guildId, values) -> values.forEach((id, value) -> this.order.add(new Key(guildId, id))));
		}
	}

	void clear() {
		this.order.clear();
		this.map = IdMap.empty();
	}

	/**
	 * Removes the oldest insertions until the limit holds.
	 */
	void trim(Consumer<Snowflake> evictedFrom) {
		if (this.limit == null) {
			return;
		}
		Iterator<Key> oldest = this.order.iterator();
		while (this.order.size() > this.limit && oldest.hasNext()) {
			Key key = oldest.next();
			oldest.remove();
			this.evictions++;
			forget(key.guildId(), key.id());
			evictedFrom.accept(key.guildId());
		}
	}

	private void forget(Snowflake guildId, Snowflake id) {
		IdMap<V> rest = of(guildId).without(id);
		this.map = (rest.size() > 0) ? this.map.with(guildId, rest) : this.map.without(guildId);
	}

	private record Key(Snowflake guildId, Snowflake id) {

	}

}
