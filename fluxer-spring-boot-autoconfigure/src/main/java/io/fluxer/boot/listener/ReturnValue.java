package io.fluxer.boot.listener;

import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is done with the values that one method returns.
 *
 * @param handler what handles each of them; {@code null} if there are none to handle,
 * only their end to wait for
 */
record ReturnValue(@Nullable FluxerReturnValueHandler handler) {

	boolean replies() {
		return this.handler != null;
	}

	/**
	 * Returns the work that handles a result, one value after the other. Nothing but what
	 * the method itself has begun happens before it is subscribed to.
	 */
	Mono<Void> work(Object result, FluxerEvent<?> event) {
		if (result instanceof Publisher<?> publisher) {
			return Flux.from(publisher).concatMap((value) -> handle(value, event)).then();
		}
		if (result instanceof CompletionStage<?> stage) {
			return Mono.fromCompletionStage(stage).flatMap((value) -> handle(value, event));
		}
		return handle(result, event);
	}

	private Mono<Void> handle(Object value, FluxerEvent<?> event) {
		return (this.handler != null) ? this.handler.handle(value, event) : Mono.empty();
	}

}
