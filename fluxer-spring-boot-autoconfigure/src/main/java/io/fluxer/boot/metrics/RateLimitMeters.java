package io.fluxer.boot.metrics;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.fluxer.rest.RateLimitListener;
import io.fluxer.rest.RateLimitScope;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/**
 * Counts refusals and times waits of the rate limiter.
 */
final class RateLimitMeters implements RateLimitListener, AutoCloseable {

	private final Map<Limit, Counter> hits = new ConcurrentHashMap<>();

	private final Map<Limit, Timer> waits = new ConcurrentHashMap<>();

	private final RegisteredMeters meters;

	private final MeterRegistry registry;

	private final String client;

	RateLimitMeters(MeterRegistry registry, String client) {
		this(registry, client, new RegisteredMeters());
	}

	private RateLimitMeters(MeterRegistry registry, String client, RegisteredMeters meters) {
		this.registry = registry;
		this.client = client;
		this.meters = meters;
	}

	@Override
	public RateLimitListener forClient(String clientName) {
		return clientName.equals(this.client) ? this : new RateLimitMeters(this.registry, clientName, this.meters);
	}

	@Override
	public void close() {
		this.meters.close();
	}

	@Override
	public void onHit(RateLimitScope scope, String route) {
		this.hits.computeIfAbsent(new Limit(scope, route), this::hits).increment();
	}

	@Override
	public void onWait(RateLimitScope scope, String route, Duration wait) {
		this.waits.computeIfAbsent(new Limit(scope, route), this::waits).record(wait);
	}

	private Counter hits(Limit limit) {
		return this.meters.add(this.registry,
				Counter.builder("fluxer.rest.ratelimit.hits")
					.description("Answers of Fluxer that refused a request for its rate limit")
					.tags(tags(limit))
					.register(this.registry));
	}

	private Timer waits(Limit limit) {
		return this.meters.add(this.registry,
				Timer.builder("fluxer.rest.ratelimit.wait")
					.description("Time that requests waited for a slot of the rate limit")
					.tags(tags(limit))
					.register(this.registry));
	}

	private Tags tags(Limit limit) {
		return ClientTag.of(this.client)
			.and("scope", limit.scope().name().toLowerCase(Locale.ROOT), "route", limit.route());
	}

	private record Limit(RateLimitScope scope, String route) {

	}

}
