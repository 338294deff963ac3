package io.fluxer.boot.listener;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Ends one call that takes too long: interrupts the thread of the method, and cancels
 * what it returned.
 */
final class CallTimeout {

	private final Duration timeout;

	private final Scheduler timer = Schedulers.parallel();

	private final long begin = this.timer.now(TimeUnit.NANOSECONDS);

	CallTimeout(Duration timeout) {
		this.timeout = timeout;
	}

	@Nullable Object guard(Callable<@Nullable Object> call) throws Exception {
		Alarm alarm = new Alarm(Thread.currentThread());
		Disposable scheduled = this.timer.schedule(alarm, this.timeout.toNanos(), TimeUnit.NANOSECONDS);
		try {
			Object result = call.call();
			if (alarm.isLate()) {
				throw exceeded(null);
			}
			return result;
		}
		catch (Exception ex) {
			throw alarm.isLate() ? exceeded(ex) : ex;
		}
		finally {
			scheduled.dispose();
			alarm.end();
		}
	}

	Mono<Void> guard(Mono<Void> work) {
		long used = this.timer.now(TimeUnit.NANOSECONDS) - this.begin;
		Duration left = this.timeout.minusNanos(used);
		return work.timeout(left.isNegative() ? Duration.ZERO : left, Mono.error(() -> exceeded(null)), this.timer);
	}

	private TimeoutException exceeded(@Nullable Exception cause) {
		if (cause instanceof TimeoutException own) {
			return own;
		}
		TimeoutException exceeded = new TimeoutException("The listener did not finish within " + this.timeout);
		if (cause != null) {
			exceeded.initCause(cause);
		}
		return exceeded;
	}

	/** Interrupts a thread, but never after the call that it guards. */
	private static final class Alarm implements Runnable {

		private @Nullable Thread thread;

		private boolean late;

		Alarm(Thread thread) {
			this.thread = thread;
		}

		@Override
		public synchronized void run() {
			if (this.thread != null) {
				this.late = true;
				this.thread.interrupt();
			}
		}

		synchronized boolean isLate() {
			return this.late;
		}

		synchronized void end() {
			this.thread = null;
			if (this.late) {
				Thread.interrupted();
			}
		}

	}

}
