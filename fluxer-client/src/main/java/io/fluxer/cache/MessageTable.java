package io.fluxer.cache;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.entity.Message;
import org.jspecify.annotations.Nullable;

/**
 * The writer's side of the messages by channel, each channel under a limit of its own.
 * Used under the lock of {@link CacheUpdater}.
 */
final class MessageTable {

	private final int limit;

	private final Map<Snowflake, Set<Snowflake>> order = new HashMap<>();

	/** Names the guild of every channel that has messages here, and no private one. */
	private final Map<Snowflake, Snowflake> guildOf = new HashMap<>();

	private IdMap<IdMap<Message>> map = IdMap.empty();

	/** Written under the lock, read by anybody. */
	private volatile long evictions;

	MessageTable(int limit) {
		this.limit = limit;
	}

	IdMap<IdMap<Message>> map() {
		return this.map;
	}

	@Nullable Message get(Snowflake channelId, Snowflake id) {
		return of(channelId).get(id);
	}

	/** Returns how many the limit has cost. */
	long evictions() {
		return this.evictions;
	}

	Set<Snowflake> guilds() {
		return Set.copyOf(this.guildOf.values());
	}

	void put(Message message, @Nullable Snowflake guildId) {
		if (this.limit == 0) {
			return;
		}
		Snowflake channelId = message.channelId();
		Set<Snowflake> ids = this.order.computeIfAbsent(channelId, (id) -> new LinkedHashSet<>());
		if (guildId != null) {
			this.guildOf.put(channelId, guildId);
		}
		IdMap<Message> messages = of(channelId).with(message.id(), message);
		if (ids.add(message.id()) && ids.size() > this.limit) {
			Snowflake oldest = ids.iterator().next();
			ids.remove(oldest);
			this.evictions++;
			messages = messages.without(oldest);
		}
		this.map = this.map.with(channelId, messages);
	}

	void remove(Snowflake channelId, Snowflake id) {
		IdMap<Message> rest = of(channelId).without(id);
		if (rest.size() == 0) {
			removeChannel(channelId);
			return;
		}
		this.order.getOrDefault(channelId, Set.of()).remove(id);
		this.map = this.map.with(channelId, rest);
	}

	void removeChannel(Snowflake channelId) {
		this.order.remove(channelId);
		this.guildOf.remove(channelId);
		this.map = this.map.without(channelId);
	}

	/**
	 * Removes the messages of a guild, or the private ones.
	 */
	void removeAll(@Nullable Snowflake guildId) {
		removeAllBut(guildId, Set.of());
	}

	void removeAllBut(@Nullable Snowflake guildId, Set<Snowflake> keptChannels) {
		List.copyOf(this.order.keySet())
			.stream()
			.filter((id) -> Objects.equals(this.guildOf.get(id), guildId) && !keptChannels.contains(id))
			.forEach(this::removeChannel);
	}

	void clear() {
		this.order.clear();
		this.guildOf.clear();
		this.map = IdMap.empty();
	}

	private IdMap<Message> of(Snowflake channelId) {
		IdMap<Message> messages = this.map.get(channelId);
		return (messages != null) ? messages : IdMap.empty();
	}

}
