package io.fluxer.embedded.core;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The frames a socket may send: 600 in any 60 seconds (Fluxer's gateway, rate limits).
 */
final class FrameBudget {

	private static final int LIMIT = 600;

	private static final long WINDOW = Duration.ofSeconds(60).toNanos();

	private final Deque<Long> times = new ArrayDeque<>();

	boolean tryTake(long now) {
		while (!this.times.isEmpty() && now - this.times.getFirst() >= WINDOW) {
			this.times.removeFirst();
		}
		if (this.times.size() >= LIMIT) {
			return false;
		}
		this.times.addLast(now);
		return true;
	}

}
