package io.fluxer.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.fluxer.Snowflake;
import io.fluxer.cache.EntityCache;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.event.ChannelDeleteEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.GuildCreateEvent;
import io.fluxer.event.GuildDeleteEvent;
import io.fluxer.event.GuildSyncEvent;

/**
 * The collectors of one login that have not ended, by channel. Safe for use by many
 * threads; events of one channel come one after the other.
 */
final class CollectorRegistry {

	private final Map<Snowflake, Set<Collector<?>>> byChannel = new ConcurrentHashMap<>();

	private final EntityCache cache;

	private final LoginResources resources;

	private final Consumer<Runnable> threads;

	private volatile boolean stopped;

	CollectorRegistry(EntityCache cache, LoginResources resources, Consumer<Runnable> threads) {
		this.cache = cache;
		this.resources = resources;
		this.threads = threads;
	}

	<T> Collector<T> create(CollectorTarget<T> target, CollectorLimits limits) {
		Collector<T> collector = new Collector<>(target, limits, this.resources, this.threads, this::remove);
		this.byChannel.compute(target.channelId(), (id, others) -> {
			Set<Collector<?>> all = (others != null) ? others : ConcurrentHashMap.newKeySet();
			all.add(collector);
			return all;
		});
		if (this.stopped) {
			collector.end(CollectorEndReason.CLIENT_STOPPED);
			return collector;
		}
		Channel channel = this.cache.channels().get(target.channelId());
		if (channel != null) {
			collector.guildKnown(channel.guildId());
		}
		collector.start();
		return collector;
	}

	/**
	 * Shows an event to the collectors of its channel.
	 */
	void accept(DispatchEvent event) {
		if (this.byChannel.isEmpty()) {
			return;
		}
		if (event instanceof GuildCreateEvent create) {
			guildCame(create.guild(), create.channels());
		}
		else if (event instanceof GuildSyncEvent sync) {
			guildCame(sync.guild(), sync.channels());
		}
		else if (event instanceof GuildDeleteEvent delete) {
			guildGone(delete);
		}
		else if (event instanceof ChannelDeleteEvent delete) {
			of(delete.channelId()).forEach((collector) -> collector.end(CollectorEndReason.DELETED));
		}
		else {
			Snowflake channelId = event.channelId();
			if (channelId != null) {
				of(channelId).forEach((collector) -> collector.accept(event));
			}
		}
	}

	/**
	 * Ends all, and those made from now on at once.
	 */
	void stop() {
		this.stopped = true;
		all().forEach((collector) -> collector.end(CollectorEndReason.CLIENT_STOPPED));
	}

	int size() {
		return all().size();
	}

	/**
	 * The server names all channels that the bot sees: others went while nothing of it
	 * was told.
	 */
	private void guildCame(Guild guild, List<Channel> channels) {
		Set<Snowflake> named = channels.stream().map(Channel::id).collect(Collectors.toSet());
		for (Collector<?> collector : all()) {
			if (named.contains(collector.channelId())) {
				collector.guildKnown(guild.id());
			}
			else if (!guild.unavailable() && guild.id().equals(collector.guildId())) {
				collector.end(CollectorEndReason.DELETED);
			}
		}
	}

	private void guildGone(GuildDeleteEvent event) {
		if (!event.unavailable()) {
			all().stream()
				.filter((collector) -> event.guildId().equals(collector.guildId()))
				.forEach((collector) -> collector.end(CollectorEndReason.DELETED));
		}
	}

	private Set<Collector<?>> of(Snowflake channelId) {
		return this.byChannel.getOrDefault(channelId, Set.of());
	}

	private List<Collector<?>> all() {
		List<Collector<?>> all = new ArrayList<>();
		this.byChannel.values().forEach(all::addAll);
		return all;
	}

	private void remove(Collector<?> collector) {
		this.byChannel.computeIfPresent(collector.channelId(), (id, all) -> {
			all.remove(collector);
			return all.isEmpty() ? null : all;
		});
	}

}
