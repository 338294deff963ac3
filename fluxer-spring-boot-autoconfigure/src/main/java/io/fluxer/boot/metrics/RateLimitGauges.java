package io.fluxer.boot.metrics;

import io.fluxer.rest.RateLimitManager;
import io.fluxer.rest.Rest;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Shows how full the rate limits are. The gauge of a route appears with its first call,
 * and has no value while none of its buckets is known.
 */
final class RateLimitGauges implements MeterBinder {

	private final RateLimitManager limits;

	private final RestRoutes routes;

	RateLimitGauges(Rest rest, RestRoutes routes) {
		this.limits = rest.rateLimits();
		this.routes = routes;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("fluxer.rest.ratelimit.queued", this.limits, RateLimitManager::queued)
			.description("Requests that wait for a slot of the rate limit")
			.tags(ClientTag.TAGS)
			.register(registry);
		this.routes.observe((route) -> bind(route, registry));
	}

	private void bind(String route, MeterRegistry registry) {
		Gauge.builder("fluxer.rest.ratelimit.remaining", this.limits, (manager) -> remaining(manager, route))
			.description("Slots left in the fullest rate limit of a route")
			.tags(ClientTag.TAGS)
			.tag("route", route)
			.register(registry);
	}

	private static double remaining(RateLimitManager manager, String route) {
		Integer remaining = manager.remaining().get(route);
		return (remaining != null) ? remaining : Double.NaN;
	}

}
