package io.fluxer.boot.listener;

import java.util.List;

/**
 * Knows the listeners of an application context and what became of their calls.
 *
 * @since 0.1.0
 */
public final class FluxerListenerRegistry {

	private final HandlerMethods handlers;

	FluxerListenerRegistry(HandlerMethods handlers) {
		this.handlers = handlers;
	}

	/**
	 * Returns all listeners, in the order in which they were found.
	 * @return a copy of this moment
	 */
	public List<FluxerListenerInfo> listeners() {
		return this.handlers.handlers()
			.stream()
			.filter((handler) -> handler.definition().annotation().equals(FluxerListenerFactory.ANNOTATION))
			.map(FluxerListenerInfo::of)
			.toList();
	}

}
