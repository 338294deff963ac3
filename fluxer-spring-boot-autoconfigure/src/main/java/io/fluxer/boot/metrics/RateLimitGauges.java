package io.fluxer.boot.metrics;

import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.rest.RateLimitManager;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Shows how full the rate limits are. The gauge of a route appears with its first call,
 * and has no value while none of its buckets is known.
 */
final class RateLimitGauges implements MeterBinder {

	private final FluxerClients clients;

	private final RestRoutes routes;

	RateLimitGauges(FluxerClients clients, RestRoutes routes) {
		this.clients = clients;
		this.routes = routes;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.clients.all()
			.forEach((client) -> Gauge
				.builder("fluxer.rest.ratelimit.queued", client.rest().rateLimits(), RateLimitManager::queued)
				.description("Requests that wait for a slot of the rate limit")
				.tags(ClientTag.of(client.name()))
				.register(registry));
		this.routes.observe((called) -> bind(called, registry));
	}

	private void bind(RestRoutes.Called called, MeterRegistry registry) {
		if (this.clients.names().contains(called.client())) {
			RateLimitManager limits = this.clients.get(called.client()).rest().rateLimits();
			Gauge.builder("fluxer.rest.ratelimit.remaining", limits, (manager) -> remaining(manager, called.route()))
				.description("Slots left in the fullest rate limit of a route")
				.tags(ClientTag.of(called.client()))
				.tag("route", called.route())
				.register(registry);
		}
	}

	private static double remaining(RateLimitManager manager, String route) {
		Integer remaining = manager.remaining().get(route);
		return (remaining != null) ? remaining : Double.NaN;
	}

}
