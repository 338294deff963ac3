package io.fluxer.cache;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import io.fluxer.event.DispatchEvent;

/**
 * What each kind of event changes (Fluxer's gateway, dispatch events). Kinds that are not
 * named change nothing.
 */
final class Mutations {

	private final Map<Class<?>, Function<DispatchEvent, DispatchEvent>> byType = new HashMap<>();

	/**
	 * Adds a change after which the event stays as it came.
	 */
	<E extends DispatchEvent> void on(Class<E> type, Consumer<E> change) {
		this.byType.put(type, (event) -> {
			change.accept(type.cast(event));
			return event;
		});
	}

	/**
	 * Adds a change that returns the event with what the cache knows of it.
	 */
	<E extends DispatchEvent> void completing(Class<E> type, Function<E, DispatchEvent> change) {
		this.byType.put(type, (event) -> change.apply(type.cast(event)));
	}

	DispatchEvent apply(DispatchEvent event) {
		Function<DispatchEvent, DispatchEvent> change = this.byType.get(event.getClass());
		return (change != null) ? change.apply(event) : event;
	}

}
