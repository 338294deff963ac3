package io.fluxer.client;

import java.util.function.Function;

import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Event;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One registration. Compared by identity, so that one function can be registered twice.
 */
final class Handler {

	/** Instead of a name: hears every dispatch. */
	static final String DISPATCHES = "*";

	/** Instead of a name: hears the events of the client too. */
	static final String EVERYTHING = "**";

	private final String name;

	private final Function<Occurrence, @Nullable Mono<Void>> function;

	Handler(String name, Function<Occurrence, @Nullable Mono<Void>> function) {
		this.name = name;
		this.function = function;
	}

	boolean hears(Event event) {
		if (this.name.equals(EVERYTHING)) {
			return true;
		}
		return event instanceof DispatchEvent dispatch
				&& (this.name.equals(DISPATCHES) || this.name.equals(dispatch.name()));
	}

	Mono<Void> handle(Occurrence occurrence) {
		Mono<Void> completion = this.function.apply(occurrence);
		return (completion != null) ? completion : Mono.empty();
	}

}
