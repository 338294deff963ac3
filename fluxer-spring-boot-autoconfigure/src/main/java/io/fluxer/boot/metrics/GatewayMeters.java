package io.fluxer.boot.metrics;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.client.Client;
import io.fluxer.client.ClientState;
import io.fluxer.client.GatewayListener;
import io.fluxer.client.ShardStatus;
import io.fluxer.gateway.DisconnectReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Shows the shards of one bot and counts what they receive. The meters of a shard appear
 * when it is opened first, the counter of an event with the first of its kind.
 */
final class GatewayMeters implements GatewayListener, AutoCloseable {

	private final Map<String, Counter> events = new ConcurrentHashMap<>();

	private final Map<DisconnectReason, Counter> reconnects = new ConcurrentHashMap<>();

	private final Set<Integer> shards = ConcurrentHashMap.newKeySet();

	private final RegisteredMeters meters;

	private final MeterRegistry registry;

	private final ObjectProvider<FluxerClients> clients;

	private final String client;

	GatewayMeters(MeterRegistry registry, ObjectProvider<FluxerClients> clients, String client) {
		this(registry, clients, client, new RegisteredMeters());
	}

	private GatewayMeters(MeterRegistry registry, ObjectProvider<FluxerClients> clients, String client,
			RegisteredMeters meters) {
		this.registry = registry;
		this.clients = clients;
		this.client = client;
		this.meters = meters;
	}

	@Override
	public GatewayListener forClient(String clientName) {
		return clientName.equals(this.client) ? this
				: new GatewayMeters(this.registry, this.clients, clientName, this.meters);
	}

	@Override
	public void close() {
		this.meters.close();
	}

	@Override
	public void onOpen(int shard) {
		Client bot = this.clients.getObject().get(this.client);
		if (this.shards.isEmpty()) {
			bindAll(bot);
		}
		if (this.shards.add(shard)) {
			bind(bot, shard);
		}
	}

	@Override
	public void onDispatch(int shard, String event) {
		Counter known = this.events.get(event);
		Counter counter = (known != null) ? known : this.events.computeIfAbsent(event,
				(name) -> counter("fluxer.gateway.events", "Dispatches received", tags().and("event.type", name)));
		counter.increment();
	}

	@Override
	public void onSession(int shard, boolean resumed) {
		sessions(resumed).increment();
	}

	@Override
	public void onMissed(int shard, long count) {
		missed().increment(count);
	}

	@Override
	public void onDisconnected(int shard, DisconnectReason reason) {
		reconnects(reason).increment();
	}

	private void bindAll(Client bot) {
		sessions(true);
		sessions(false);
		missed();
		for (DisconnectReason reason : DisconnectReason.values()) {
			reconnects(reason);
		}
		for (ClientState state : ClientState.values()) {
			this.meters.add(this.registry,
					Gauge.builder("fluxer.gateway.shards", bot, (source) -> count(source, state))
						.description("Shards in a state")
						.tags(tags().and("state", lower(state)))
						.register(this.registry));
		}
		faults(bot, "malformed", (status) -> status.frames().malformed());
		faults(bot, "duplicate", (status) -> status.frames().duplicates());
		faults(bot, "early", (status) -> status.frames().early());
		faults(bot, "unreadable", ShardStatus::unreadable);
	}

	private void bind(Client bot, int shard) {
		Tags tags = tags().and("shard", Integer.toString(shard));
		this.meters
			.add(this.registry,
					Gauge
						.builder("fluxer.gateway.connected", bot,
								(source) -> value(source, shard,
										(status) -> (status.state() == ClientState.READY) ? 1 : 0))
						.description("Whether the session of a shard stands: 1 or 0")
						.tags(tags)
						.register(this.registry));
		this.meters.add(this.registry,
				TimeGauge
					.builder("fluxer.gateway.latency", bot, TimeUnit.NANOSECONDS,
							(source) -> value(source, shard, GatewayMeters::latency))
					.description("Time until the last heartbeat of a shard was answered")
					.tags(tags)
					.register(this.registry));
	}

	private Counter sessions(boolean resumed) {
		return counter("fluxer.gateway.sessions", "Sessions that stood: new ones, and old ones once more",
				tags().and("kind", resumed ? "resumed" : "new"));
	}

	private Counter missed() {
		return counter("fluxer.gateway.missed", "Dispatches that the server left out", tags());
	}

	private Counter reconnects(DisconnectReason reason) {
		return this.reconnects.computeIfAbsent(reason, (key) -> counter("fluxer.gateway.reconnects",
				"Connections that ended or could not be opened, each followed by another attempt unless refused",
				tags().and("reason", lower(key))));
	}

	private void faults(Client bot, String fault, ToLongFunction<ShardStatus> number) {
		this.meters.add(this.registry,
				FunctionCounter
					.builder("fluxer.gateway.faults", bot, (source) -> source.shards().stream().mapToLong(number).sum())
					.description("Frames and payloads that a sound connection does not bring")
					.tags(tags().and("fault", fault))
					.register(this.registry));
	}

	private Counter counter(String name, String description, Tags tags) {
		return this.meters.add(this.registry,
				Counter.builder(name).description(description).tags(tags).register(this.registry));
	}

	private Tags tags() {
		return ClientTag.of(this.client);
	}

	private static double count(Client bot, ClientState state) {
		return bot.shards().stream().filter((status) -> status.state() == state).count();
	}

	private static double value(Client bot, int shard, ToDoubleFunction<ShardStatus> value) {
		return bot.shards()
			.stream()
			.filter((status) -> status.id() == shard)
			.mapToDouble(value)
			.findFirst()
			.orElse(Double.NaN);
	}

	private static double latency(ShardStatus status) {
		Duration latency = status.latency();
		return (latency != null) ? latency.toNanos() : Double.NaN;
	}

	private static String lower(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
