package io.fluxer.rest;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

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

	private final AtomicLong wanted = new AtomicLong();

	private volatile long movedAt;

	private volatile boolean replied;

	IdleWatch(Duration timeout, Scheduler scheduler) {
		this.timeout = timeout;
		this.scheduler = scheduler;
	}

	/** Something moved. */
	void advance() {
		this.movedAt = now();
	}

	/** The head of the answer is there. */
	void reply() {
		this.replied = true;
		advance();
	}

	boolean hasReply() {
		return this.replied;
	}

	<T> Mono<T> limit(Mono<T> transfer) {
		return Mono.firstWithSignal(transfer, idle(() -> true).then(Mono.error(this::error)));
	}

	<T> Flux<T> limit(Flux<T> transfer) {
		Flux<T> counted = transfer.doOnNext((item) -> {
			advance();
			this.wanted.updateAndGet((count) -> (count == Long.MAX_VALUE) ? count : count - 1);
		}).doOnRequest((count) -> {
			advance();
			this.wanted.updateAndGet((before) -> Operators.addCap(before, count));
		});
		return Flux.defer(() -> {
			AtomicBoolean ended = new AtomicBoolean();
			// A value, for an error would not cancel the transfer.
			Mono<Long> idle = idle(() -> !this.replied || this.wanted.get() > 0).doOnNext((tick) -> ended.set(true));
			return counted.takeUntilOther(idle)
				.concatWith(Mono.defer(() -> ended.get() ? Mono.error(this::error) : Mono.empty()));
		});
	}

	private Mono<Long> idle(BooleanSupplier waiting) {
		return Mono.defer(() -> {
			advance();
			return Mono.defer(() -> Mono.delay(untilCheck(), this.scheduler))
				.filter((tick) -> left().isZero() && waiting.getAsBoolean())
				.repeat()
				.next();
		});
	}

	// While the receiver asks for nothing the time has run out but means nothing.
	private Duration untilCheck() {
		Duration left = left();
		return left.isZero() ? this.timeout : left;
	}

	private Duration left() {
		Duration left = this.timeout.minusNanos(now() - this.movedAt);
		return left.isNegative() ? Duration.ZERO : left;
	}

	private long now() {
		return this.scheduler.now(TimeUnit.NANOSECONDS);
	}

	private TimeoutException error() {
		return new TimeoutException("Nothing moved for " + this.timeout);
	}

}
