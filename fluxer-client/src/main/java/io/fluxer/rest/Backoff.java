package io.fluxer.rest;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before a failed request is sent again: twice as long each time, a part
 * of it by lot, so that many that failed together do not come back together.
 */
final class Backoff {

	private static final int MAX_DOUBLINGS = 62;

	private final double shortest;

	private final double longest;

	private final double jitter;

	private final DoubleSupplier random;

	/**
	 * Creates a backoff.
	 * @param options the figures
	 * @param random draws from 0 to 1
	 */
	Backoff(RetryOptions options, DoubleSupplier random) {
		this.shortest = nanos(options.minBackoff());
		this.longest = nanos(options.maxBackoff());
		this.jitter = options.jitter();
		this.random = random;
	}

	/** The wait that follows this many others. */
	Duration after(int others) {
		double full = Math.min(this.longest, this.shortest * (1L << Math.min(others, MAX_DOUBLINGS)));
		double wait = full * (1 - this.jitter * this.random.getAsDouble());
		return Duration.ofNanos((long) wait);
	}

	/** Whether a wait is longer than the longest of this backoff. */
	boolean isLonger(Duration wait) {
		return nanos(wait) > this.longest;
	}

	private static double nanos(Duration duration) {
		return duration.getSeconds() * 1e9 + duration.getNano();
	}

}
