package io.fluxer.boot.listener;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.boot.autoconfigure.FluxerClientAutoConfiguration;
import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.boot.autoconfigure.NamedFluxerClient;
import io.fluxer.client.Client;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of listeners: events of Fluxer become events of Spring, and methods
 * with {@link FluxerListener} hear of them. Where the bot is switched off the methods are
 * still made ready, and nothing is ever published: Spring would take them for plain
 * listeners, and refuse their parameters.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = FluxerClientAutoConfiguration.class)
public final class FluxerListenerAutoConfiguration {

	FluxerListenerAutoConfiguration() {
	}

	@Bean
	static HandlerMethods fluxerHandlerMethods() {
		return new HandlerMethods();
	}

	@Bean
	static FluxerListenerFactory fluxerListenerFactory(HandlerMethods handlerMethods) {
		return new FluxerListenerFactory(handlerMethods);
	}

	@Bean
	static IdleExceptionHandlers fluxerIdleExceptionHandlers(ConfigurableListableBeanFactory beans) {
		return new IdleExceptionHandlers(beans);
	}

	@Bean
	FluxerListenerRegistry fluxerListenerRegistry(HandlerMethods handlerMethods) {
		return new FluxerListenerRegistry(handlerMethods);
	}

	@Bean
	@ConditionalOnBean(value = FluxerClients.class, search = SearchStrategy.CURRENT)
	@ConditionalOnBooleanProperty(name = "fluxer.listener.enabled", matchIfMissing = true)
	FluxerEventBridge fluxerEventBridge(FluxerClients clients, ApplicationContext context) {
		List<Client> published = new ArrayList<>(clients.all());
		NamedFluxerClient.of(context.getEnvironment())
			.stream()
			.filter((named) -> Boolean.FALSE.equals(named.property("listener.enabled", Boolean.class)))
			.forEach((named) -> published.remove(clients.get(named.name())));
		return new FluxerEventBridge(clients, published, context);
	}

	@Bean
	ParentContextBridge fluxerParentContextBridge(ApplicationContext context, FluxerListenerFactory listeners) {
		return new ParentContextBridge(context, listeners);
	}

}
