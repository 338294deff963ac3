package io.fluxer.boot.actuate;

import io.fluxer.boot.autoconfigure.FluxerClientAutoConfiguration;
import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.boot.command.FluxerCommandRegistry;
import io.fluxer.boot.listener.FluxerListenerAutoConfiguration;
import io.fluxer.boot.listener.FluxerListenerRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the {@link FluxerEndpoint}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { FluxerClientAutoConfiguration.class, FluxerListenerAutoConfiguration.class })
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnBean(FluxerClients.class)
@ConditionalOnAvailableEndpoint(FluxerEndpoint.class)
@ConditionalOnBooleanProperty(name = "fluxer.enabled", matchIfMissing = true)
public final class FluxerEndpointAutoConfiguration {

	FluxerEndpointAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	FluxerEndpoint fluxerEndpoint(FluxerClients clients, ObjectProvider<FluxerEndpointSection> sections) {
		return new FluxerEndpoint(clients, sections.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean(name = "fluxerListenersSection")
	FluxerEndpointSection fluxerListenersSection(ObjectProvider<FluxerListenerRegistry> registry) {
		return new ListenersSection(registry);
	}

	@Bean
	@ConditionalOnMissingBean(name = "fluxerCommandsSection")
	FluxerEndpointSection fluxerCommandsSection(ObjectProvider<FluxerCommandRegistry> registry) {
		return new CommandsSection(registry);
	}

}
