package io.fluxer.boot.listener;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.boot.autoconfigure.FluxerClientAutoConfiguration;
import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.boot.autoconfigure.NamedFluxerClient;
import io.fluxer.client.Client;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of listeners: events of Fluxer become events of Spring, and methods
 * with {@link FluxerListener} hear of them.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = FluxerClientAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "fluxer.enabled", matchIfMissing = true)
public final class FluxerListenerAutoConfiguration {

	FluxerListenerAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	static FluxerListenerFactory fluxerListenerFactory() {
		return new FluxerListenerFactory();
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(FluxerClients.class)
	@ConditionalOnBooleanProperty(name = "fluxer.listener.enabled", matchIfMissing = true)
	FluxerEventBridge fluxerEventBridge(FluxerClients clients, ApplicationContext context,
			FluxerListenerFactory listeners) {
		List<Client> published = new ArrayList<>(clients.all());
		NamedFluxerClient.of(context.getEnvironment())
			.stream()
			.filter((named) -> Boolean.FALSE.equals(named.property("listener.enabled", Boolean.class)))
			.forEach((named) -> published.remove(clients.get(named.name())));
		return new FluxerEventBridge(published, context, listeners, new ListenedEvents(context));
	}

}
