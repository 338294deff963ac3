package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import reactor.core.scheduler.Scheduler;

/**
 * Ends calls of handlers that take too long. All have the same time, so they are late in
 * the order in which they began: one timer for the oldest does for all, and a call that
 * ends in time, as nearly all do, costs no timer.
 */
final class HandlerDeadlines {

	/** By rising deadline; guarded by itself. */
	private final Set<HandlerCall> running = new LinkedHashSet<>();

	/** Those that run on although their time was up; guarded by {@link #running}. */
	private final Set<HandlerCall> overdue = new HashSet<>();

	private final Duration timeout;

	private final long timeoutNanos;

	private final Scheduler timer;

	private boolean armed;

	HandlerDeadlines(Duration timeout, Scheduler timer) {
		this.timeout = timeout;
		this.timeoutNanos = timeout.toNanos();
		this.timer = timer;
	}

	void begin(HandlerCall call) {
		synchronized (this.running) {
			call.deadline = now() + this.timeoutNanos;
			// A call that had waited for its thread begins again, as the last.
			this.running.remove(call);
			this.running.add(call);
			if (!this.armed) {
				arm(this.timeoutNanos);
			}
		}
	}

	void end(HandlerCall call) {
		synchronized (this.running) {
			this.running.remove(call);
		}
	}

	/** The handler has given its thread back. */
	void returned(HandlerCall call) {
		synchronized (this.running) {
			this.overdue.remove(call);
		}
	}

	int overdue() {
		synchronized (this.running) {
			return this.overdue.size();
		}
	}

	private void check() {
		List<HandlerCall> late = new ArrayList<>();
		synchronized (this.running) {
			this.armed = false;
			long now = now();
			Iterator<HandlerCall> oldest = this.running.iterator();
			while (oldest.hasNext()) {
				HandlerCall call = oldest.next();
				if (call.deadline > now) {
					arm(call.deadline - now);
					break;
				}
				oldest.remove();
				late.add(call);
			}
		}
		late.forEach((call) -> {
			if (call.late(this.timeout)) {
				overdue(call);
			}
		});
	}

	private void overdue(HandlerCall call) {
		synchronized (this.running) {
			// It may have returned meanwhile.
			if (call.isRunning()) {
				this.overdue.add(call);
			}
		}
	}

	private void arm(long nanos) {
		try {
			this.timer.schedule(this::check, nanos, TimeUnit.NANOSECONDS);
			this.armed = true;
		}
		catch (Throwable ex) {
			// Closed, so that no lane waits for this handler any more, or without a
			// thread: the next call that begins tries again.
			this.armed = false;
		}
	}

	private long now() {
		return this.timer.now(TimeUnit.NANOSECONDS);
	}

}
