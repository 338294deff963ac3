package io.fluxer.boot.listener;

import java.util.List;

/**
 * Knows the handler methods of an application context and what became of their calls.
 *
 * @since 0.1.0
 */
public final class FluxerListenerRegistry {

	private final HandlerMethods handlers;

	FluxerListenerRegistry(HandlerMethods handlers) {
		this.handlers = handlers;
	}

	/**
	 * Returns all handler methods, in the order in which they were found.
	 * @return a copy of this moment
	 */
	public List<FluxerListenerInfo> listeners() {
		return this.handlers.handlers().stream().map(FluxerListenerInfo::of).toList();
	}

}
