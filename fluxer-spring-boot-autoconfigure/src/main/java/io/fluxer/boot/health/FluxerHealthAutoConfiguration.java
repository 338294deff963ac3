package io.fluxer.boot.health;

import java.util.LinkedHashMap;
import java.util.Map;

import io.fluxer.boot.autoconfigure.FluxerClientAutoConfiguration;
import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.boot.autoconfigure.FluxerConnectionDetails;
import io.fluxer.boot.autoconfigure.NamedFluxerClient;
import io.fluxer.client.Client;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of the health of the bot, as {@code fluxer}; of several bots, each
 * under its name within {@code fluxer}. It is no part of liveness: a restart mends
 * nothing that Fluxer refuses.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = FluxerClientAutoConfiguration.class)
@ConditionalOnClass({ ReactiveHealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(FluxerClients.class)
@ConditionalOnEnabledHealthIndicator("fluxer")
@ConditionalOnBooleanProperty(name = "fluxer.enabled", matchIfMissing = true)
public final class FluxerHealthAutoConfiguration {

	FluxerHealthAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(name = { "fluxerHealthIndicator", "fluxerHealthContributor" })
	ReactiveHealthContributor fluxerHealthContributor(FluxerClients clients, BeanFactory beans,
			Environment environment) {
		Map<String, FluxerHealthIndicator> indicators = new LinkedHashMap<>();
		Map<String, NamedFluxerClient> named = new LinkedHashMap<>();
		NamedFluxerClient.of(environment).forEach((client) -> named.put(client.name(), client));
		for (Client client : clients.all()) {
			NamedFluxerClient known = named.get(client.name());
			FluxerConnectionDetails details = (known != null)
					? beans.getBean(known.beanName("FluxerConnectionDetails"), FluxerConnectionDetails.class)
					: beans.getBeanProvider(FluxerConnectionDetails.class).getIfUnique();
			Boolean connects = (known != null) ? known.property("gateway.enabled", Boolean.class)
					: environment.getProperty("fluxer.gateway.enabled", Boolean.class);
			indicators.put(client.name(), new FluxerHealthIndicator(client, details, !Boolean.FALSE.equals(connects)));
		}
		return (indicators.size() == 1) ? indicators.values().iterator().next()
				: CompositeReactiveHealthContributor.fromMap(indicators);
	}

}
