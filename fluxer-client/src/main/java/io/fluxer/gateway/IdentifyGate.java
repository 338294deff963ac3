package io.fluxer.gateway;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * Spaces the sessions that one token begins. The server lets 20 begin in a minute and
 * keeps others waiting in silence (Fluxer's gateway, connection limits), so there are
 * fewer over all shards, whether they start or come back. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class IdentifyGate {

	static final int MAX_IN_A_MINUTE = 18;

	private static final long WINDOW = Duration.ofMillis(60_500).toNanos();

	private final Deque<Long> times = new ArrayDeque<>();

	private final LongSupplier clock;

	/**
	 * Creates a gate.
	 * @param nanoClock a clock that never goes back, in nanoseconds
	 */
	public IdentifyGate(LongSupplier nanoClock) {
		this.clock = nanoClock;
	}

	/**
	 * Takes the next place.
	 * @return nanoseconds until the IDENTIFY may go out
	 */
	synchronized long take() {
		long now = this.clock.getAsLong();
		long at = now;
		if (this.times.size() >= MAX_IN_A_MINUTE) {
			at = Math.max(now, this.times.removeFirst() + WINDOW);
		}
		this.times.addLast(at);
		return at - now;
	}

}
