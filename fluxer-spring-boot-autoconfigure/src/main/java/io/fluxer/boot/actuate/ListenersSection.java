package io.fluxer.boot.actuate;

import java.util.List;

import io.fluxer.boot.listener.FluxerListenerRegistry;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Shows the listeners of the application and what became of their calls.
 */
final class ListenersSection implements FluxerEndpointSection {

	private final ObjectProvider<FluxerListenerRegistry> registry;

	ListenersSection(ObjectProvider<FluxerListenerRegistry> registry) {
		this.registry = registry;
	}

	@Override
	public String name() {
		return "listeners";
	}

	@Override
	public Object content() {
		FluxerListenerRegistry present = this.registry.getIfAvailable();
		return (present != null) ? present.listeners() : List.of();
	}

}
