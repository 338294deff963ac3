package io.fluxer.client;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * How a publisher ended.
 */
final class Outcome {

	private volatile @Nullable Throwable failure;

	private volatile boolean over;

	private @Nullable Disposable subscription;

	static Outcome of(Mono<Void> mono) {
		Outcome outcome = new Outcome();
		outcome.subscription = mono.subscribe(null, (ex) -> {
			outcome.failure = ex;
			outcome.over = true;
		}, () -> outcome.over = true);
		return outcome;
	}

	boolean isOver() {
		return this.over;
	}

	@Nullable Throwable failure() {
		return this.failure;
	}

	void cancel() {
		this.subscription.dispose();
	}

}
