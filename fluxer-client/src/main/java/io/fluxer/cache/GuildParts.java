package io.fluxer.cache;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import io.fluxer.Snowflake;
import io.fluxer.entity.Guild;
import org.jspecify.annotations.Nullable;

/**
 * The writer's side of what a guild also names as a list of its own: roles, emojis or
 * stickers. The table is what holds; the list of the cached guild is derived from it, and
 * is empty unless the table has all of them: a part of the roles would make for wrong
 * permissions. Used under the lock of {@link CacheUpdater}.
 *
 * @param <V> the kind
 */
final class GuildParts<V> {

	private final ScopedTable<V> table;

	private final Function<V, Snowflake> idOf;

	private final Set<Snowflake> complete = new HashSet<>();

	private final Set<Snowflake> touched = new LinkedHashSet<>();

	GuildParts(@Nullable Integer limit, Function<V, Snowflake> idOf) {
		this.table = new ScopedTable<>(limit);
		this.idOf = idOf;
	}

	IdMap<IdMap<V>> map() {
		return this.table.map();
	}

	/** Returns how many the limit has cost. */
	long evictions() {
		return this.table.evictions();
	}

	@Nullable V get(Snowflake guildId, Snowflake id) {
		return this.table.get(guildId, id);
	}

	List<V> all(Snowflake guildId) {
		List<V> all = new ArrayList<>();
		this.table.of(guildId).forEach((id, value) -> all.add(value));
		all.sort(Comparator.comparing(this.idOf));
		return all;
	}

	void forEachGuild(Consumer<Snowflake> consumer) {
		this.table.forEachGuild(consumer);
	}

	void put(Snowflake guildId, V value) {
		this.table.put(guildId, this.idOf.apply(value), value);
		this.touched.add(guildId);
	}

	void remove(Snowflake guildId, Snowflake id) {
		this.table.remove(guildId, id);
		this.touched.add(guildId);
	}

	void replace(Snowflake guildId, List<V> values) {
		Set<Snowflake> kept = new HashSet<>();
		values.forEach((value) -> kept.add(this.idOf.apply(value)));
		this.table.of(guildId).forEach((id, value) -> {
			if (!kept.contains(id)) {
				this.table.remove(guildId, id);
			}
		});
		values.forEach((value) -> put(guildId, value));
		if (!this.table.isOff()) {
			this.complete.add(guildId);
		}
		this.touched.add(guildId);
	}

	void removeAll(Snowflake guildId) {
		this.table.removeAll(guildId);
		lose(guildId);
	}

	/**
	 * Goes back to an earlier version.
	 * @param earlier the version
	 * @param guilds the guilds of that version
	 * @param listOf finds the list of a guild, which is whole if the table has no more
	 */
	void restore(IdMap<IdMap<V>> earlier, IdMap<Guild> guilds, Function<Guild, List<V>> listOf) {
		this.table.restore(earlier);
		this.touched.clear();
		this.complete.clear();
		guilds.forEach((id, guild) -> {
			if (!this.table.isOff() && listOf.apply(guild).size() == this.table.of(id).size()) {
				this.complete.add(id);
			}
		});
	}

	void clear() {
		this.table.clear();
		this.complete.clear();
		this.touched.clear();
	}

	void trim() {
		this.table.trim(this::lose);
	}

	/** Has the list of this guild derived anew. */
	void touch(Snowflake guildId) {
		this.touched.add(guildId);
	}

	boolean isTouched() {
		return !this.touched.isEmpty();
	}

	/**
	 * Adds the guilds whose lists have to be derived anew, once.
	 */
	void drainTouched(Set<Snowflake> guilds) {
		guilds.addAll(this.touched);
		this.touched.clear();
	}

	/**
	 * Returns the list of a guild, in the order that it had as far as it had one.
	 */
	List<V> list(Snowflake guildId, List<V> previous) {
		if (!this.complete.contains(guildId)) {
			return List.of();
		}
		IdMap<V> values = this.table.of(guildId);
		Set<Snowflake> listed = new HashSet<>();
		List<V> list = new ArrayList<>(values.size());
		for (V old : previous) {
			Snowflake id = this.idOf.apply(old);
			V value = values.get(id);
			if (value != null && listed.add(id)) {
				list.add(value);
			}
		}
		List<V> added = new ArrayList<>();
		values.forEach((id, value) -> {
			if (!listed.contains(id)) {
				added.add(value);
			}
		});
		added.sort(Comparator.comparing(this.idOf));
		list.addAll(added);
		return list.equals(previous) ? previous : list;
	}

	private void lose(Snowflake guildId) {
		this.complete.remove(guildId);
		this.touched.add(guildId);
	}

}
