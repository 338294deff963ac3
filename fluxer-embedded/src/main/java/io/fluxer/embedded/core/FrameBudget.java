package io.fluxer.embedded.core;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The frames a socket may send in any window of time (Fluxer's gateway, rate limits).
 */
final class FrameBudget {

	private final int limit;

	private final long window;

	private final Deque<Long> times = new ArrayDeque<>();

	private FrameBudget(int limit, Duration window) {
		this.limit = limit;
		this.window = window.toNanos();
	}

	static FrameBudget ofAll() {
		return new FrameBudget(600, Duration.ofSeconds(60));
	}

	static FrameBudget ofPresences() {
		return new FrameBudget(5, Duration.ofSeconds(20));
	}

	boolean tryTake(long now) {
		while (!this.times.isEmpty() && now - this.times.getFirst() >= this.window) {
			this.times.removeFirst();
		}
		if (this.times.size() >= this.limit) {
			return false;
		}
		this.times.addLast(now);
		return true;
	}

}
