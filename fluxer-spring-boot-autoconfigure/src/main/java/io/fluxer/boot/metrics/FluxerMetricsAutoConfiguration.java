package io.fluxer.boot.metrics;

import io.fluxer.boot.autoconfigure.FluxerClientAutoConfiguration;
import io.fluxer.boot.autoconfigure.FluxerClients;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of meters of the rate limiter, the gateway, the lanes and the cache,
 * each with the tag {@code client}. A bean of the same name replaces each of them. Timers
 * of calls, dispatches and listeners come from the observations of those.
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
	@ConditionalOnMissingBean(name = "fluxerRateLimitMeters")
	RateLimitMeters fluxerRateLimitMeters(MeterRegistry registry) {
		return new RateLimitMeters(registry, FluxerClients.DEFAULT);
	}

	@Bean
	RestRoutes fluxerRestRoutes() {
		return new RestRoutes();
	}

	@Bean
	@ConditionalOnMissingBean(name = "fluxerRestRouteHandler")
	RestRouteHandler fluxerRestRouteHandler(RestRoutes routes) {
		return new RestRouteHandler(routes);
	}

	@Bean
	@ConditionalOnMissingBean(name = "fluxerRateLimitGauges")
	RateLimitGauges fluxerRateLimitGauges(FluxerClients clients, RestRoutes routes) {
		return new RateLimitGauges(clients, routes);
	}

	@Bean
	@ConditionalOnMissingBean(name = "fluxerLaneMeters")
	LaneMeters fluxerLaneMeters(FluxerClients clients) {
		return new LaneMeters(clients);
	}

	@Bean
	@ConditionalOnMissingBean(name = "fluxerCacheMeters")
	CacheMeters fluxerCacheMeters(FluxerClients clients) {
		return new CacheMeters(clients);
	}

	@Bean
	@ConditionalOnMissingBean(name = "fluxerGatewayMeters")
	GatewayMeters fluxerGatewayMeters(MeterRegistry registry, ObjectProvider<FluxerClients> clients) {
		return new GatewayMeters(registry, clients, FluxerClients.DEFAULT);
	}

}
