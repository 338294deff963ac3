package io.fluxer.cache;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.fluxer.Snowflake;
import io.fluxer.entity.VoiceState;
import org.jspecify.annotations.Nullable;

/**
 * The writer's side of the voice states by guild and connection, under one limit; those
 * of private calls are together under no guild. Every version of a guild's map is
 * immutable. Used under the lock of {@link CacheUpdater}.
 */
final class VoiceTable {

	private final @Nullable Integer limit;

	/** Kept only where a limit asks for it. */
	private final Set<Key> order = new LinkedHashSet<>();

	private IdMap<Map<String, VoiceState>> guilds = IdMap.empty();

	private Map<String, VoiceState> calls = Map.of();

	/** Written under the lock, read by anybody. */
	private volatile long evictions;

	VoiceTable(@Nullable Integer limit) {
		this.limit = limit;
	}

	IdMap<Map<String, VoiceState>> guilds() {
		return this.guilds;
	}

	Map<String, VoiceState> calls() {
		return this.calls;
	}

	/** Returns how many the limit has cost. */
	long evictions() {
		return this.evictions;
	}

	Map<String, VoiceState> of(@Nullable Snowflake guildId) {
		if (guildId == null) {
			return this.calls;
		}
		Map<String, VoiceState> states = this.guilds.get(guildId);
		return (states != null) ? states : Map.of();
	}

	void forEachGuild(Consumer<Snowflake> consumer) {
		this.guilds.forEach((id, states) -> consumer.accept(id));
	}

	void forEachUser(Consumer<Snowflake> consumer) {
		this.guilds.forEach((id, states) -> states.values().forEach((state) -> consumer.accept(state.userId())));
		this.calls.values().forEach((state) -> consumer.accept(state.userId()));
	}

	/**
	 * Changes the states of a guild, or of the private calls.
	 * @param guildId the guild, or {@code null}
	 * @param change is given a copy to change
	 */
	void edit(@Nullable Snowflake guildId, Consumer<Map<String, VoiceState>> change) {
		if (this.limit != null && this.limit == 0) {
			return;
		}
		Map<String, VoiceState> before = of(guildId);
		Map<String, VoiceState> states = new LinkedHashMap<>(before);
		change.accept(states);
		if (this.limit != null) {
			before.keySet()
				.stream()
				.filter((connection) -> !states.containsKey(connection))
				.forEach((connection) -> this.order.remove(new Key(guildId, connection)));
			states.keySet().forEach((connection) -> this.order.add(new Key(guildId, connection)));
		}
		store(guildId, states);
	}

	void removeAll(@Nullable Snowflake guildId) {
		edit(guildId, Map::clear);
	}

	/** Goes back to an earlier version. */
	void restore(IdMap<Map<String, VoiceState>> earlierGuilds, Map<String, VoiceState> earlierCalls) {
		this.guilds = earlierGuilds;
		this.calls = earlierCalls;
		if (this.limit != null) {
			this.order.removeIf((key) -> !of(key.guildId()).containsKey(key.connection()));
			earlierCalls.keySet().forEach((connection) -> this.order.add(new Key(null, connection)));
			earlierGuilds.forEach(
					(id, states) -> states.keySet().forEach((connection) -> this.order.add(new Key(id, connection))));
		}
	}

	void clear() {
		this.order.clear();
		this.guilds = IdMap.empty();
		this.calls = Map.of();
	}

	void trim() {
		if (this.limit == null) {
			return;
		}
		Iterator<Key> oldest = this.order.iterator();
		while (this.order.size() > this.limit && oldest.hasNext()) {
			Key key = oldest.next();
			oldest.remove();
			this.evictions++;
			Map<String, VoiceState> rest = new LinkedHashMap<>(of(key.guildId()));
			rest.remove(key.connection());
			store(key.guildId(), rest);
		}
	}

	private void store(@Nullable Snowflake guildId, Map<String, VoiceState> states) {
		if (guildId == null) {
			this.calls = Collections.unmodifiableMap(states);
		}
		else {
			this.guilds = states.isEmpty() ? this.guilds.without(guildId)
					: this.guilds.with(guildId, Collections.unmodifiableMap(states));
		}
	}

	private record Key(@Nullable Snowflake guildId, String connection) {

	}

}
