package io.fluxer.client;

import java.util.function.Function;

import io.fluxer.event.Event;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One registration. Compared by identity, so that one function can be registered twice.
 */
final class Handler {

	private final Interest interest;

	private final Function<Occurrence, @Nullable Mono<Void>> function;

	Handler(Interest interest, Function<Occurrence, @Nullable Mono<Void>> function) {
		this.interest = interest;
		this.function = function;
	}

	Interest interest() {
		return this.interest;
	}

	boolean hears(Event event) {
		return this.interest.hears(event);
	}

	Mono<Void> handle(Occurrence occurrence) {
		Mono<Void> completion = this.function.apply(occurrence);
		return (completion != null) ? completion : Mono.empty();
	}

}
