package io.fluxer.cache;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

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
	private IdMap<Snowflake> guildOf = IdMap.empty();

	private IdMap<Snowflake> publishedGuildOf = IdMap.empty();

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

	/** Goes through the messages of a channel, which may be changed meanwhile. */
	void forEach(Snowflake channelId, Consumer<Message> consumer) {
		of(channelId).forEach((id, message) -> consumer.accept(message));
	}

	Set<Snowflake> guilds() {
		Set<Snowflake> guilds = new HashSet<>();
		this.guildOf.forEach((channelId, guildId) -> guilds.add(guildId));
		return guilds;
	}

	void put(Message message, @Nullable Snowflake guildId) {
		if (this.limit == 0) {
			return;
		}
		Snowflake channelId = message.channelId();
		Set<Snowflake> ids = this.order.computeIfAbsent(channelId, (id) -> new LinkedHashSet<>());
		if (guildId != null) {
			this.guildOf = this.guildOf.with(channelId, guildId);
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
		this.guildOf = this.guildOf.without(channelId);
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

	/** All that was changed shows. */
	void published() {
		this.publishedGuildOf = this.guildOf;
	}

	/** Goes back to what was published last. */
	void restore(IdMap<IdMap<Message>> earlier) {
		this.map = earlier;
		this.guildOf = this.publishedGuildOf;
		this.order.keySet().removeIf((channelId) -> earlier.get(channelId) == null);
		earlier.forEach((channelId, messages) -> {
			// By id, which is the order in which messages are written.
			TreeSet<Snowflake> ids = new TreeSet<>();
			messages.forEach((id, message) -> ids.add(id));
			this.order.put(channelId, new LinkedHashSet<>(ids));
		});
	}

	void clear() {
		this.order.clear();
		this.guildOf = IdMap.empty();
		this.map = IdMap.empty();
	}

	private IdMap<Message> of(Snowflake channelId) {
		IdMap<Message> messages = this.map.get(channelId);
		return (messages != null) ? messages : IdMap.empty();
	}

}
