package io.fluxer.rest;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Scheduler;

/**
 * Ends a transfer over which nothing has moved for a while. A receiver that asks for
 * nothing is not the fault of the connection, so its time does not count.
 */
final class IdleWatch {

	private final Duration timeout;

	private final Scheduler scheduler;

	private final AtomicLong steps = new AtomicLong();

	private final AtomicLong wanted = new AtomicLong();

	private volatile boolean replied;

	IdleWatch(Duration timeout, Scheduler scheduler) {
		this.timeout = timeout;
		this.scheduler = scheduler;
	}

	/** Something moved. */
	void advance() {
		this.steps.incrementAndGet();
	}

	/** The head of the answer is there. */
	void reply() {
		this.replied = true;
		advance();
	}

	<T> Mono<T> limit(Mono<T> transfer) {
		return transfer.takeUntilOther(idle(() -> true));
	}

	<T> Flux<T> limit(Flux<T> transfer) {
		return transfer.doOnNext((item) -> {
			advance();
			this.wanted.updateAndGet((count) -> (count == Long.MAX_VALUE) ? count : count - 1);
		}).doOnRequest((count) -> {
			advance();
			this.wanted.updateAndGet((before) -> Operators.addCap(before, count));
		}).takeUntilOther(idle(() -> !this.replied || this.wanted.get() > 0));
	}

	private <T> Publisher<T> idle(BooleanSupplier waiting) {
		return Mono.defer(() -> {
			long seen = this.steps.get();
			return Mono.delay(this.timeout, this.scheduler)
				.filter((tick) -> this.steps.get() == seen && waiting.getAsBoolean());
		}).repeat().next().flatMap((tick) -> Mono.error(new TimeoutException("Nothing moved for " + this.timeout)));
	}

}
