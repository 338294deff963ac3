package io.fluxer.boot.listener;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.fluxer.event.Event;

import org.springframework.core.ResolvableType;

/**
 * The types of envelopes, each made once.
 */
final class EventTypes {

	private final Map<Class<?>, ResolvableType> byPayload = new ConcurrentHashMap<>();

	/**
	 * Returns the type of the {@link FluxerEvent} of an event.
	 */
	ResolvableType of(Class<? extends Event> payload) {
		return this.byPayload.computeIfAbsent(payload,
				(type) -> ResolvableType.forClassWithGenerics(FluxerEvent.class, type));
	}

}
