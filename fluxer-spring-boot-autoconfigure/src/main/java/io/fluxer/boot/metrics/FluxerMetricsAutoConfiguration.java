package io.fluxer.boot.metrics;

import io.fluxer.boot.autoconfigure.FluxerClientAutoConfiguration;
import io.fluxer.boot.autoconfigure.FluxerClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of meters, each with the tag {@code client}:
 * {@code fluxer.rest.ratelimit.hits}, {@code .wait}, {@code .remaining} and
 * {@code .queued}, and {@code fluxer.listener.lanes}, {@code .queued}, {@code .dropped},
 * {@code .wait} and {@code .paused}. The timer {@code fluxer.rest.call} comes from the
 * observation of that name.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = FluxerClientAutoConfiguration.class, afterName = {
		"org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
		"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
		"org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration" })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ MeterRegistry.class, FluxerClients.class })
@ConditionalOnBooleanProperty(name = "fluxer.enabled", matchIfMissing = true)
public final class FluxerMetricsAutoConfiguration {

	FluxerMetricsAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	RateLimitMeters fluxerRateLimitMeters(MeterRegistry registry) {
		return new RateLimitMeters(registry, FluxerClients.DEFAULT);
	}

	@Bean
	@ConditionalOnMissingBean
	RestRoutes fluxerRestRoutes() {
		return new RestRoutes();
	}

	@Bean
	@ConditionalOnMissingBean
	RestRouteHandler fluxerRestRouteHandler(RestRoutes routes) {
		return new RestRouteHandler(routes);
	}

	@Bean
	@ConditionalOnMissingBean
	RateLimitGauges fluxerRateLimitGauges(FluxerClients clients, RestRoutes routes) {
		return new RateLimitGauges(clients, routes);
	}

	@Bean
	@ConditionalOnMissingBean(name = "fluxerLaneMeters")
	MeterBinder fluxerLaneMeters(FluxerClients clients) {
		return (registry) -> clients.all().forEach((client) -> new LaneMeters(client).bindTo(registry));
	}

}
