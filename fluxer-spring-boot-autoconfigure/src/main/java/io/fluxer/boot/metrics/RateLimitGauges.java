package io.fluxer.boot.metrics;

import java.util.function.ToDoubleFunction;

import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.client.Client;
import io.fluxer.rest.RateLimitManager;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Shows how full the rate limits are. The gauge of a route appears with its first call,
 * and has no value while none of its buckets is known.
 */
final class RateLimitGauges implements MeterBinder, AutoCloseable {

	private final RegisteredMeters meters = new RegisteredMeters();

	private final FluxerClients clients;

	private final RestRoutes routes;

	RateLimitGauges(FluxerClients clients, RestRoutes routes) {
		this.clients = clients;
		this.routes = routes;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.clients.all().forEach((client) -> bind(client, registry));
		this.routes.observe((called) -> bind(called, registry));
	}

	@Override
	public void close() {
		this.meters.close();
	}

	private void bind(Client client, MeterRegistry registry) {
		RateLimitManager limits = client.rest().rateLimits();
		Tags tags = ClientTag.of(client.name());
		bind("fluxer.rest.ratelimit.queued", "Requests that wait for a slot of the rate limit", limits,
				RateLimitManager::queued, tags, registry);
		bind("fluxer.rest.ratelimit.buckets", "Rate limits that are known and not drained", limits,
				RateLimitManager::buckets, tags, registry);
		bind("fluxer.rest.ratelimit.account.remaining", "Slots left in the limit over all routes", limits,
				RateLimitManager::remainingOfAccount, tags, registry);
	}

	private void bind(RestRoutes.Called called, MeterRegistry registry) {
		if (this.clients.names().contains(called.client())) {
			bind("fluxer.rest.ratelimit.remaining", "Slots left in the fullest rate limit of a route",
					this.clients.get(called.client()).rest().rateLimits(),
					(limits) -> remaining(limits, called.route()),
					ClientTag.of(called.client()).and("route", called.route()), registry);
		}
	}

	private void bind(String name, String description, RateLimitManager limits,
			ToDoubleFunction<RateLimitManager> value, Tags tags, MeterRegistry registry) {
		this.meters.add(registry,
				Gauge.builder(name, limits, value).description(description).tags(tags).register(registry));
	}

	private static double remaining(RateLimitManager limits, String route) {
		Integer remaining = limits.remaining().get(route);
		return (remaining != null) ? remaining : Double.NaN;
	}

}
