package io.fluxer.boot.metrics;

import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.client.Client;
import io.fluxer.client.LaneStatistics;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Shows how far listeners are behind. The counters begin anew with each login.
 */
final class LaneMeters implements MeterBinder, AutoCloseable {

	private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

	private final RegisteredMeters meters = new RegisteredMeters();

	private final FluxerClients clients;

	LaneMeters(FluxerClients clients) {
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
		gauge(client, "fluxer.listener.lanes", LaneStatistics::lanes, "Lanes that hold an event", registry);
		gauge(client, "fluxer.listener.queued", LaneStatistics::queued,
				"Events that wait for listeners or are being handled by them", registry);
		gauge(client, "fluxer.listener.overdue", LaneStatistics::overdue,
				"Handlers that hold a thread although their time is up", registry);
		dropped(client, "lane", LaneStatistics::droppedByLane, registry);
		dropped(client, "total", LaneStatistics::droppedInAll, registry);
		this.meters.add(registry,
				FunctionTimer
					.builder("fluxer.listener.wait", client, (bot) -> bot.laneStatistics().begun(),
							(bot) -> bot.laneStatistics().waited().toNanos(), TimeUnit.NANOSECONDS)
					.description("Time from reading an event until listeners begin with it")
					.tags(ClientTag.of(client.name()))
					.register(registry));
		this.meters.add(registry,
				FunctionCounter
					.builder("fluxer.listener.paused", client,
							(bot) -> bot.laneStatistics().paused().toNanos() / NANOS_PER_SECOND)
					.description("Time in which a shard read nothing because lanes were full")
					.baseUnit("seconds")
					.tags(ClientTag.of(client.name()))
					.register(registry));
	}

	private void dropped(Client client, String cause, ToDoubleFunction<LaneStatistics> number, MeterRegistry registry) {
		this.meters.add(registry,
				FunctionCounter
					.builder("fluxer.listener.dropped", client, (bot) -> number.applyAsDouble(bot.laneStatistics()))
					.description("Events that were dropped because their lane, or all lanes in total, held too many")
					.tags(ClientTag.of(client.name()))
					.tag("cause", cause)
					.register(registry));
	}

	private void gauge(Client client, String name, ToDoubleFunction<LaneStatistics> number, String description,
			MeterRegistry registry) {
		this.meters.add(registry,
				Gauge.builder(name, client, (bot) -> number.applyAsDouble(bot.laneStatistics()))
					.description(description)
					.tags(ClientTag.of(client.name()))
					.register(registry));
	}

}
