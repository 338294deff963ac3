package io.fluxer.boot.listener;

import java.util.concurrent.CancellationException;

import io.fluxer.observation.GuardedObservations;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One call of a handler method, from the invocation until what it returned is handled.
 * Every call that begins ends once; whoever watches calls does it here.
 */
final class HandlerCall {

	/** The key of Micrometer's ObservationThreadLocalAccessor in a Reactor context. */
	private static final String KEY = "micrometer.observation";

	private final HandlerStatistics statistics;

	private final GuardedObservations guard;

	private final @Nullable Observation observation;

	private boolean ended;

	private HandlerCall(HandlerStatistics statistics, GuardedObservations guard, @Nullable Observation observation) {
		this.statistics = statistics;
		this.guard = guard;
		this.observation = observation;
	}

	static HandlerCall begin(HandlerStatistics statistics, GuardedObservations guard,
			@Nullable Observation observation) {
		return new HandlerCall(statistics, guard, observation);
	}

	/**
	 * Makes the call the present observation of this thread.
	 * @return what ends that
	 */
	@Nullable Runnable openScope() {
		return (this.observation != null) ? this.guard.openScope(this.observation) : null;
	}

	/** Makes the call the observation of what is done later. */
	Mono<Void> carry(Mono<Void> work) {
		Observation present = this.observation;
		if (present == null) {
			return work;
		}
		Mono<Void> observed = work.contextWrite((context) -> context.put(KEY, present));
		// What begins on this thread must not take the dispatch for its parent.
		return Mono.fromDirect((subscriber) -> this.guard.scoped(present, () -> observed.subscribe(subscriber)));
	}

	/**
	 * Ends the call, if it has not ended.
	 * @param failure why it failed, {@code null} if it did not
	 */
	void end(@Nullable Throwable failure) {
		synchronized (this) {
			if (this.ended) {
				return;
			}
			this.ended = true;
		}
		this.statistics.add(failure);
		if (this.observation != null) {
			stop(this.observation, failure);
		}
	}

	private void stop(Observation observation, @Nullable Throwable failure) {
		if (observation.getContext() instanceof ListenerObservationContext context) {
			context.ended(
					(failure == null) ? "SUCCESS" : (failure instanceof CancellationException) ? "CANCELLED" : "ERROR");
		}
		if (failure != null) {
			this.guard.error(observation, failure);
		}
		this.guard.stop(observation);
	}

}
