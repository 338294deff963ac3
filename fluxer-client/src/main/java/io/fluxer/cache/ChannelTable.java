package io.fluxer.cache;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The writer's side of the channels, with an index by guild. Used under the lock of
 * {@link CacheUpdater}.
 */
final class ChannelTable {

	private final EntityTable<Channel> channels;

	/** The private channels are under {@code null}. */
	private final Map<@Nullable Snowflake, Set<Snowflake>> byGuild = new HashMap<>();

	private final Map<Snowflake, @Nullable Snowflake> guildOf = new HashMap<>();

	ChannelTable(@Nullable Integer limit) {
		this.channels = new EntityTable<>(limit);
	}

	IdMap<Channel> map() {
		return this.channels.map();
	}

	@Nullable Channel get(Snowflake id) {
		return this.channels.get(id);
	}

	long epoch() {
		return this.channels.epoch();
	}

	/** Returns how many the limit has cost. */
	long evictions() {
		return this.channels.evictions();
	}

	Set<Snowflake> guilds() {
		return this.byGuild.keySet().stream().filter(Objects::nonNull).collect(Collectors.toSet());
	}

	void put(Channel channel) {
		this.channels.put(channel.id(), channel);
		if (this.channels.get(channel.id()) != null && !isLinked(channel)) {
			unlink(channel.id());
			link(channel);
		}
	}

	void remove(Snowflake id) {
		this.channels.remove(id);
		unlink(id);
	}

	/**
	 * Returns the channels of a guild, or the private ones.
	 */
	List<Snowflake> of(@Nullable Snowflake guildId) {
		return List.copyOf(this.byGuild.getOrDefault(guildId, Set.of()));
	}

	void startEpoch() {
		this.channels.startEpoch();
	}

	/** Goes back to an earlier version. */
	void restore(IdMap<Channel> earlier) {
		this.channels.restore(earlier);
		this.byGuild.clear();
		this.guildOf.clear();
		earlier.forEach((id, channel) -> link(channel));
	}

	void clear() {
		this.channels.clear();
		this.byGuild.clear();
		this.guildOf.clear();
	}

	void trim(Consumer<Snowflake> evicted) {
		this.channels.trim((id) -> false, (id) -> {
			unlink(id);
			evicted.accept(id);
		});
	}

	private boolean isLinked(Channel channel) {
		return this.guildOf.containsKey(channel.id())
				&& Objects.equals(this.guildOf.get(channel.id()), channel.guildId());
	}

	private void link(Channel channel) {
		this.guildOf.put(channel.id(), channel.guildId());
		this.byGuild.computeIfAbsent(channel.guildId(), (id) -> new LinkedHashSet<>()).add(channel.id());
	}

	private void unlink(Snowflake id) {
		if (!this.guildOf.containsKey(id)) {
			return;
		}
		Snowflake guildId = this.guildOf.remove(id);
		Set<Snowflake> siblings = this.byGuild.get(guildId);
		if (siblings != null && siblings.remove(id) && siblings.isEmpty()) {
			this.byGuild.remove(guildId);
		}
	}

}
