package io.fluxer.cache;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The writer's side of one kind of entity: the current version of its map, and the order
 * of insertion that the limit goes by. Used under the lock of {@link CacheUpdater}.
 *
 * @param <V> the kind
 */
final class EntityTable<V> {

	private final @Nullable Integer limit;

	/** Kept only where a limit asks for it. */
	private final Set<Snowflake> order = new LinkedHashSet<>();

	private IdMap<V> map = IdMap.empty();

	private long epoch;

	/** Written under the lock, read by anybody. */
	private volatile long evictions;

	EntityTable(@Nullable Integer limit) {
		this.limit = limit;
	}

	IdMap<V> map() {
		return this.map;
	}

	@Nullable V get(Snowflake id) {
		return this.map.get(id);
	}

	void put(Snowflake id, V value) {
		if (this.limit != null) {
			if (this.limit == 0) {
				return;
			}
			this.order.add(id);
		}
		this.map = this.map.with(id, value);
	}

	/** Returns how many the limit has cost. */
	long evictions() {
		return this.evictions;
	}

	/**
	 * Returns a number that changes whenever something was deleted, known here or not; an
	 * eviction is no deletion.
	 */
	long epoch() {
		return this.epoch;
	}

	void startEpoch() {
		this.epoch++;
	}

	void remove(Snowflake id) {
		startEpoch();
		this.order.remove(id);
		this.map = this.map.without(id);
	}

	/** Removes one because of a limit. */
	void evict(Snowflake id) {
		this.order.remove(id);
		this.evictions++;
		this.map = this.map.without(id);
	}

	/** Goes back to an earlier version. */
	void restore(IdMap<V> earlier) {
		this.map = earlier;
		if (this.limit != null) {
			this.order.removeIf((id) -> earlier.get(id) == null);
			earlier.forEach((id, value) -> this.order.add(id));
		}
	}

	void clear() {
		startEpoch();
		this.order.clear();
		this.map = IdMap.empty();
	}

	/**
	 * Removes the oldest insertions until the limit holds.
	 */
	void trim(Predicate<Snowflake> pinned, Consumer<Snowflake> evicted) {
		if (this.limit == null) {
			return;
		}
		Iterator<Snowflake> oldest = this.order.iterator();
		while (this.order.size() > this.limit && oldest.hasNext()) {
			Snowflake id = oldest.next();
			if (!pinned.test(id)) {
				oldest.remove();
				this.evictions++;
				this.map = this.map.without(id);
				evicted.accept(id);
			}
		}
	}

}
