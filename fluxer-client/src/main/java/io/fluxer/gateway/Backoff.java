package io.fluxer.gateway;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next connection. The first attempt after a good session
 * goes out at once, because the server keeps the session for a minute only; from the
 * second on the steps double, with full jitter. Times are nanoseconds.
 */
final class Backoff {

	private static final long MAX_FIRST = Duration.ofMillis(250).toNanos();

	private static final long RATE_LIMIT_WINDOW = Duration.ofSeconds(60).toNanos();

	private static final long RATE_LIMIT_SPREAD = Duration.ofSeconds(10).toNanos();

	private final RandomGenerator random;

	private final long min;

	private final long max;

	private boolean fresh = true;

	private int steps;

	Backoff(GatewayOptions timing, RandomGenerator random) {
		this.min = Math.max(0, timing.minBackoff().toNanos());
		this.max = Math.max(this.min, timing.maxBackoff().toNanos());
		this.random = random;
	}

	/** Called on READY and RESUMED only: an open socket alone proves nothing. */
	void reset() {
		this.fresh = true;
		this.steps = 0;
	}

	/**
	 * Returns the wait after a lost connection.
	 * @return the wait, short for the first attempt
	 */
	long next() {
		if (this.fresh) {
			this.fresh = false;
			return between(0, Math.min(MAX_FIRST, this.min));
		}
		return step();
	}

	/**
	 * Returns the wait after a lost connection, which the shortest step alone makes
	 * longer than wanted.
	 * @param longest the longest wait that is wanted
	 * @return the wait, short for the first attempt
	 */
	long nextWithin(long longest) {
		long wait = next();
		long bound = Math.max(longest, this.min);
		return (wait > bound) ? between(bound / 2, bound) : wait;
	}

	/**
	 * Returns the wait after an error that an attempt at once would only repeat.
	 * @return the wait
	 */
	long step() {
		this.fresh = false;
		long bound = (this.min > (this.max >> Math.min(this.steps, 62))) ? this.max : this.min << this.steps;
		this.steps++;
		return between(0, bound);
	}

	/**
	 * Returns the wait after a rate limit, which counts in windows of a minute.
	 * @return the wait
	 */
	long rateLimited() {
		this.fresh = false;
		return RATE_LIMIT_WINDOW + between(0, RATE_LIMIT_SPREAD);
	}

	long between(long low, long high) {
		return this.random.nextLong(low, high + 1);
	}

}
