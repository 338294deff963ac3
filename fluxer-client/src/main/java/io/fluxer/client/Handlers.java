package io.fluxer.client;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Events;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * The handlers of a client in the order of their registration. Safe for use by many
 * threads.
 */
final class Handlers {

	private static final Logger logger = LoggerFactory.getLogger(Handlers.class);

	static final String PROPERTY = "fluxer.gateway.ignored-events (ClientOptions.ignoredEvents)";

	private final List<Handler> handlers = new CopyOnWriteArrayList<>();

	/** What the gateway was asked to leave out; guarded by this. */
	private final Set<String> ignored = new LinkedHashSet<>();

	/** Whether it was only because nobody listened; guarded by this. */
	private boolean ignoredUnheard;

	Disposable on(String name, Consumer<JsonNode> consumer) {
		return add(Interest.named(name), (occurrence) -> {
			consumer.accept(occurrence.tree());
			return Mono.empty();
		});
	}

	Disposable onTyped(Consumer<DispatchEvent> consumer) {
		return add(Interest.dispatches(), (occurrence) -> {
			if (occurrence.envelope().event() instanceof DispatchEvent dispatch) {
				consumer.accept(dispatch);
			}
			return Mono.empty();
		});
	}

	Disposable onEnvelope(Function<EventEnvelope, Mono<Void>> function) {
		return onEnvelope(Set.of(), function);
	}

	Disposable onEnvelope(Set<String> unwanted, Function<EventEnvelope, Mono<Void>> function) {
		return add(Interest.everythingBut(unwanted), (occurrence) -> function.apply(occurrence.envelope()));
	}

	/**
	 * Returns who wants to hear of an event.
	 */
	List<Handler> of(EventEnvelope envelope) {
		List<Handler> hearing = new ArrayList<>();
		for (Handler handler : this.handlers) {
			if (handler.hears(envelope.event())) {
				hearing.add(handler);
			}
		}
		return hearing;
	}

	boolean isUnheard(EventEnvelope envelope) {
		for (Handler handler : this.handlers) {
			if (handler.hears(envelope.event())) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Decides what the gateway is to leave out. It stays decided, and no handler is added
	 * for it, until {@link #heedAll}.
	 * @param events what may be left out
	 * @return the names
	 */
	synchronized Set<String> ignore(IgnoredEvents events) {
		this.ignoredUnheard = events.onlyUnheard();
		for (String name : events.names()) {
			if (events.onlyUnheard() ? !isHeard(name) : isNew(name)) {
				this.ignored.add(name);
			}
		}
		return new LinkedHashSet<>(this.ignored);
	}

	/** Forgets what was left out. */
	synchronized void heedAll() {
		this.ignored.clear();
	}

	private boolean isHeard(String name) {
		return this.handlers.stream().anyMatch((handler) -> handler.interest().hears(name));
	}

	private boolean isNew(String name) {
		if (this.ignored.contains(name)) {
			return false;
		}
		if (!comesAllTheSame(name)
				&& this.handlers.stream().anyMatch((handler) -> name.equals(handler.interest().name()))) {
			logger.warn("A handler of {} is never called, since {} has the gateway leave it out", name, PROPERTY);
		}
		return true;
	}

	/** Mentions of the bot and of everyone come, ignored or not. */
	private static boolean comesAllTheSame(String name) {
		return Events.MESSAGE_CREATE.equals(name);
	}

	private synchronized Disposable add(Interest interest, Function<Occurrence, @Nullable Mono<Void>> function) {
		this.ignored.stream().filter((name) -> isTooLate(interest, name)).findFirst().ifPresent((name) -> {
			throw new IllegalStateException("No handler of " + name + " can be added any more: because of " + PROPERTY
					+ " the gateway leaves it out of this session. Add the handler before the login, or have it not "
					+ "left out");
		});
		Handler handler = new Handler(interest, function);
		this.handlers.add(handler);
		return () -> this.handlers.remove(handler);
	}

	private boolean isTooLate(Interest interest, String name) {
		// Whoever listed the name knows that a handler of everything does not get it.
		return interest.hears(name) && !comesAllTheSame(name) && (interest.name() != null || this.ignoredUnheard);
	}

}
