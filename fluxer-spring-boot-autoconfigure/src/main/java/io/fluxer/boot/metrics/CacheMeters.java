package io.fluxer.boot.metrics;

import java.util.function.ToDoubleFunction;

import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.cache.CacheEvictions;
import io.fluxer.cache.CacheSizes;
import io.fluxer.cache.EntityCache;
import io.fluxer.client.Client;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Shows how much each cache holds, and what its limit has cost.
 */
final class CacheMeters implements MeterBinder, AutoCloseable {

	private final RegisteredMeters meters = new RegisteredMeters();

	private final FluxerClients clients;

	CacheMeters(FluxerClients clients) {
		this.clients = clients;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.clients.all().forEach((client) -> bind(client, registry));
	}

	@Override
	public void close() {
		this.meters.close();
	}

	private void bind(Client client, MeterRegistry registry) {
		bind(client, "guilds", CacheSizes::guilds, CacheEvictions::guilds, registry);
		bind(client, "channels", CacheSizes::channels, CacheEvictions::channels, registry);
		bind(client, "users", CacheSizes::users, CacheEvictions::users, registry);
		bind(client, "members", CacheSizes::members, CacheEvictions::members, registry);
		bind(client, "roles", CacheSizes::roles, CacheEvictions::roles, registry);
		bind(client, "emojis", CacheSizes::emojis, CacheEvictions::emojis, registry);
		bind(client, "stickers", CacheSizes::stickers, CacheEvictions::stickers, registry);
		bind(client, "voice-states", CacheSizes::voiceStates, CacheEvictions::voiceStates, registry);
		bind(client, "presences", CacheSizes::presences, CacheEvictions::presences, registry);
		bind(client, "messages", CacheSizes::messages, CacheEvictions::messages, registry);
	}

	private void bind(Client client, String kind, ToDoubleFunction<CacheSizes> size,
			ToDoubleFunction<CacheEvictions> evictions, MeterRegistry registry) {
		EntityCache cache = client.cache();
		Tags tags = ClientTag.of(client.name()).and("cache", kind);
		this.meters.add(registry,
				Gauge.builder("fluxer.cache.size", cache, (source) -> size.applyAsDouble(source.sizes()))
					.description("Entities in the cache")
					.tags(tags)
					.register(registry));
		this.meters.add(registry,
				FunctionCounter
					.builder("fluxer.cache.evictions", cache, (source) -> evictions.applyAsDouble(source.evictions()))
					.description("Entities that left the cache because of the limit of their kind")
					.tags(tags)
					.register(registry));
	}

}
