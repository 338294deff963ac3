package io.fluxer.client;

import java.util.function.Function;
import java.util.function.Predicate;

import io.fluxer.event.Event;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One registration. Compared by identity, so that one function can be registered twice.
 */
final class Handler {

	private final Predicate<Event> interest;

	private final Function<Occurrence, @Nullable Mono<Void>> function;

	Handler(Predicate<Event> interest, Function<Occurrence, @Nullable Mono<Void>> function) {
		this.interest = interest;
		this.function = function;
	}

	boolean hears(Event event) {
		return this.interest.test(event);
	}

	Mono<Void> handle(Occurrence occurrence) {
		Mono<Void> completion = this.function.apply(occurrence);
		return (completion != null) ? completion : Mono.empty();
	}

}
