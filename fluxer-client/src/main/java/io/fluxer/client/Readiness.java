package io.fluxer.client;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The outcome that {@link Client#whenReady()} waits for; decided once.
 */
final class Readiness {

	private final Sinks.Empty<Void> outcome = Sinks.empty();

	private final AtomicBoolean decided = new AtomicBoolean();

	Mono<Void> asMono() {
		return this.outcome.asMono();
	}

	boolean isDecided() {
		return this.decided.get();
	}

	/**
	 * Decides at once, but tells those who wait by way of the executor: what they do next
	 * must not run on an event loop.
	 */
	void succeed(Executor executor) {
		if (!this.decided.getAndSet(true)) {
			executor.execute(this.outcome::tryEmitEmpty);
		}
	}

	void fail(Throwable failure, Executor executor) {
		if (!this.decided.getAndSet(true)) {
			executor.execute(() -> this.outcome.tryEmitError(failure));
		}
	}

}
