package io.fluxer.boot.metrics;

import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

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
final class LaneMeters implements MeterBinder {

	private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

	private final Client client;

	LaneMeters(Client client) {
		this.client = client;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge("fluxer.listener.lanes", LaneStatistics::lanes, "Lanes that hold an event", registry);
		gauge("fluxer.listener.queued", LaneStatistics::queued,
				"Events that wait for listeners or are being handled by them", registry);
		dropped("lane", LaneStatistics::droppedByLane, registry);
		dropped("total", LaneStatistics::droppedInAll, registry);
		FunctionTimer
			.builder("fluxer.listener.wait", this.client, (bot) -> bot.laneStatistics().begun(),
					(bot) -> bot.laneStatistics().waited().toNanos(), TimeUnit.NANOSECONDS)
			.description("Time from reading an event until listeners begin with it")
			.tags(ClientTag.of(this.client.name()))
			.register(registry);
		FunctionCounter
			.builder("fluxer.listener.paused", this.client,
					(bot) -> bot.laneStatistics().paused().toNanos() / NANOS_PER_SECOND)
			.description("Time in which a shard read nothing because lanes were full")
			.baseUnit("seconds")
			.tags(ClientTag.of(this.client.name()))
			.register(registry);
	}

	private void dropped(String cause, ToDoubleFunction<LaneStatistics> number, MeterRegistry registry) {
		FunctionCounter
			.builder("fluxer.listener.dropped", this.client, (bot) -> number.applyAsDouble(bot.laneStatistics()))
			.description("Events that were dropped because their lane, or all lanes in total, held too many")
			.tags(ClientTag.of(this.client.name()))
			.tag("cause", cause)
			.register(registry);
	}

	private void gauge(String name, ToDoubleFunction<LaneStatistics> number, String description,
			MeterRegistry registry) {
		Gauge.builder(name, this.client, (bot) -> number.applyAsDouble(bot.laneStatistics()))
			.description(description)
			.tags(ClientTag.of(this.client.name()))
			.register(registry);
	}

}
