package io.fluxer.boot.listener;

import java.util.List;

import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.client.Client;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Lends the listeners of a context to the one above it in which events are published,
 * since Spring hands events to parents but not to children.
 */
final class ParentContextBridge implements SmartLifecycle {

	private final ApplicationContext context;

	private final FluxerListenerFactory factory;

	private volatile @Nullable Runnable end;

	ParentContextBridge(ApplicationContext context, FluxerListenerFactory factory) {
		this.context = context;
		this.factory = factory;
	}

	@Override
	public void start() {
		this.end = () -> {
		};
		for (ApplicationContext at = this.context; at != null; at = at.getParent()) {
			if (ContextHierarchy.local(at, FluxerEventBridge.class) == null) {
				continue;
			}
			FluxerListenerFactory above = ContextHierarchy.local(at, FluxerListenerFactory.class);
			if (at != this.context && above != null && at instanceof ConfigurableApplicationContext parent) {
				lend(parent, above);
			}
			return;
		}
	}

	@Override
	public void stop() {
		Runnable undo = this.end;
		this.end = null;
		if (undo != null) {
			undo.run();
		}
	}

	@Override
	public boolean isRunning() {
		return this.end != null;
	}

	@Override
	public int getPhase() {
		return SmartLifecycle.DEFAULT_PHASE - 1;
	}

	private void lend(ConfigurableApplicationContext parent, FluxerListenerFactory above) {
		List<FluxerListenerAdapter> lent = List.copyOf(this.factory.listeners());
		FluxerClients clients = parent.getBean(FluxerClients.class);
		lent.forEach((listener) -> {
			clients.all().forEach((client) -> check(client, listener));
			listener.lend();
		});
		lent.forEach(parent::addApplicationListener);
		above.listeners().addAll(lent);
		this.end = () -> {
			above.listeners().removeAll(lent);
			lent.forEach(parent::removeApplicationListener);
		};
	}

	/** Throws if the session of the client is already without what the listener wants. */
	private static void check(Client client, FluxerListenerAdapter listener) {
		ListenedEvents.dispensable(listener, client).forEach((name) -> client.on(name, (data) -> {
		}).dispose());
	}

}
