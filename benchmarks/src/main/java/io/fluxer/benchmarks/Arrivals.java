package io.fluxer.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what arrives, so that a turn ends with its last event and none is missing.
 */
final class Arrivals {

	private static final int LONGEST_WAIT_SECONDS = 60;

	private final AtomicInteger count = new AtomicInteger();

	private volatile CountDownLatch complete = new CountDownLatch(1);

	private volatile int expected = Integer.MAX_VALUE;

	void expect(int events) {
		this.complete = new CountDownLatch(1);
		this.expected = events;
		this.count.set(0);
	}

	void arrived() {
		if (this.count.incrementAndGet() == this.expected) {
			this.complete.countDown();
		}
	}

	/**
	 * Waits for all that is expected.
	 */
	void await() throws InterruptedException {
		if (!this.complete.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
			throw new IllegalStateException("Only " + this.count + " of " + this.expected + " events came");
		}
	}

	/**
	 * Fails if more came than were expected.
	 */
	void check() {
		if (this.count.get() != this.expected) {
			throw new IllegalStateException(this.count + " events came instead of " + this.expected);
		}
	}

}
