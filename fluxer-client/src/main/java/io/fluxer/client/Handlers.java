package io.fluxer.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Event;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * The handlers of a client in the order of their registration. Safe for use by many
 * threads.
 */
final class Handlers {

	private final List<Handler> handlers = new CopyOnWriteArrayList<>();

	Disposable on(String name, Consumer<JsonNode> consumer) {
		return add((event) -> event instanceof DispatchEvent dispatch && dispatch.name().equals(name), (occurrence) -> {
			consumer.accept(occurrence.tree());
			return Mono.empty();
		});
	}

	Disposable onTyped(Consumer<DispatchEvent> consumer) {
		return add(DispatchEvent.class::isInstance, (occurrence) -> {
			if (occurrence.envelope().event() instanceof DispatchEvent dispatch) {
				consumer.accept(dispatch);
			}
			return Mono.empty();
		});
	}

	Disposable onEnvelope(Function<EventEnvelope, Mono<Void>> function) {
		return add((event) -> true, (occurrence) -> function.apply(occurrence.envelope()));
	}

	/**
	 * Returns who wants to hear of an event.
	 */
	List<Handler> of(EventEnvelope envelope) {
		return this.handlers.stream().filter((handler) -> handler.hears(envelope.event())).toList();
	}

	boolean isUnheard(EventEnvelope envelope) {
		return this.handlers.stream().noneMatch((handler) -> handler.hears(envelope.event()));
	}

	private Disposable add(Predicate<Event> interest, Function<Occurrence, @Nullable Mono<Void>> function) {
		Handler handler = new Handler(interest, function);
		this.handlers.add(handler);
		return () -> this.handlers.remove(handler);
	}

}
