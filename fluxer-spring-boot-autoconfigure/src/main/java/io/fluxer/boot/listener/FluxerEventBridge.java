package io.fluxer.boot.listener;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.client.Client;
import io.fluxer.client.EventEnvelope;
import io.fluxer.event.Event;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.ResolvableType;

/**
 * Publishes every event of the clients in the application context. Up before a client
 * logs in, down after it is out.
 */
final class FluxerEventBridge implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(FluxerEventBridge.class);

	private final ClassValue<ResolvableType> types = new ClassValue<>() {
		@Override
		protected ResolvableType computeValue(Class<?> event) {
			return ResolvableType.forClassWithGenerics(FluxerEvent.class, event);
		}
	};

	private final FluxerClients clients;

	private final Collection<Client> published;

	private final ApplicationContext context;

	private final ListenedEvents listened;

	private volatile List<FluxerListenerFactory> factories = List.of();

	private volatile @Nullable Disposable registration;

	FluxerEventBridge(FluxerClients clients, Collection<Client> published, ApplicationContext context) {
		this.clients = clients;
		this.published = List.copyOf(published);
		this.context = context;
		this.listened = new ListenedEvents(context);
	}

	@Override
	public void start() {
		this.factories = ContextHierarchy.factories(this.context);
		this.factories.forEach((factory) -> factory.check(this.clients, this.context.getEnvironment()));
		Disposable.Composite all = Disposables.composite();
		this.registration = all;
		this.published.forEach((client) -> all.add(register(client)));
	}

	@Override
	public void stop() {
		Disposable current = this.registration;
		this.registration = null;
		if (current != null) {
			current.dispose();
		}
	}

	@Override
	public boolean isRunning() {
		return this.registration != null;
	}

	@Override
	public int getPhase() {
		return SmartLifecycle.DEFAULT_PHASE - 1;
	}

	private Disposable register(Client client) {
		// Only where it counts: a listener may be added later.
		Set<String> unwanted = client.options().ignoredEvents().onlyUnheard() ? this.listened.unheard(client)
				: Set.of();
		return client.onEnvelope(unwanted, (envelope) -> publish(client, envelope));
	}

	private Mono<Void> publish(Client client, EventEnvelope envelope) {
		FluxerEvent<Event> event = FluxerEvent.of(client, envelope, this.types.get(envelope.event().getClass()));
		try {
			this.context.publishEvent(event);
		}
		catch (Throwable ex) {
			// An Error too: it must not cost other listeners their replies.
			logger.error("A listener failed on {} (shard {}, channel {}); plain listeners after it were not called",
					event.name(), envelope.shard(), envelope.event().channelId(), ex);
			this.factories.forEach((factory) -> factory.callRest(event));
		}
		return event.takeWork();
	}

}
