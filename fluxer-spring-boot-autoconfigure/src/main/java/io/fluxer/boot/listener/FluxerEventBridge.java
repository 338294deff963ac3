package io.fluxer.boot.listener;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.fluxer.client.Client;
import io.fluxer.client.EventEnvelope;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Event;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes every event of the clients in the application context. Up before a client
 * logs in, down after it is out.
 */
final class FluxerEventBridge implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(FluxerEventBridge.class);

	private final Collection<Client> clients;

	private final ApplicationEventPublisher publisher;

	private final FluxerListenerFactory listeners;

	private final ListenedEvents listened;

	private volatile @Nullable Disposable registration;

	FluxerEventBridge(Collection<Client> clients, ApplicationEventPublisher publisher, FluxerListenerFactory listeners,
			ListenedEvents listened) {
		this.clients = List.copyOf(clients);
		this.publisher = publisher;
		this.listeners = listeners;
		this.listened = listened;
	}

	@Override
	public void start() {
		Disposable.Composite all = Disposables.composite();
		this.registration = all;
		this.clients.forEach((client) -> all.add(register(client)));
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
		Set<String> unwanted = client.options().ignoredEvents().onlyUnheard() ? this.listened.unheard() : Set.of();
		return client.onEnvelope(unwanted, (envelope) -> publish(client, envelope));
	}

	private Mono<Void> publish(Client client, EventEnvelope envelope) {
		FluxerEvent<Event> event = FluxerEvent.of(client, envelope);
		try {
			this.publisher.publishEvent(event);
		}
		catch (Throwable ex) {
			// An Error too: it must not cost other listeners their replies.
			logger.error("A listener failed on {} (shard {}, channel {}); plain listeners after it were not called",
					name(envelope.event()), envelope.shard(), envelope.event().channelId(), ex);
			this.listeners.callRest(event);
		}
		return event.takeWork();
	}

	private static String name(Event event) {
		return (event instanceof DispatchEvent dispatch) ? dispatch.name() : event.getClass().getSimpleName();
	}

}
