package io.fluxer.boot.metrics;

import java.time.Duration;
import java.util.Locale;

import io.fluxer.rest.RateLimitListener;
import io.fluxer.rest.RateLimitScope;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/**
 * Counts refusals and times waits of the rate limiter.
 */
final class RateLimitMeters implements RateLimitListener {

	private final MeterRegistry registry;

	private final String client;

	RateLimitMeters(MeterRegistry registry, String client) {
		this.registry = registry;
		this.client = client;
	}

	@Override
	public RateLimitListener forClient(String clientName) {
		return clientName.equals(this.client) ? this : new RateLimitMeters(this.registry, clientName);
	}

	@Override
	public void onHit(RateLimitScope scope, String route) {
		Counter.builder("fluxer.rest.ratelimit.hits")
			.description("Answers of Fluxer that refused a request for its rate limit")
			.tags(tags(scope, route))
			.register(this.registry)
			.increment();
	}

	@Override
	public void onWait(RateLimitScope scope, String route, Duration wait) {
		Timer.builder("fluxer.rest.ratelimit.wait")
			.description("Time that requests waited for a slot of the rate limit")
			.tags(tags(scope, route))
			.register(this.registry)
			.record(wait);
	}

	private Tags tags(RateLimitScope scope, String route) {
		return ClientTag.of(this.client).and("scope", scope.name().toLowerCase(Locale.ROOT), "route", route);
	}

}
