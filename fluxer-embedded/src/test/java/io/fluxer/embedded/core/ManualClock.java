package io.fluxer.embedded.core;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock that stands still until it is told to move.
 */
final class ManualClock implements ServerClock {

	private Instant now = Instant.parse("2026-11-22T00:00:00Z");

	private long nanos = 1_000_000_000L;

	@Override
	public Instant now() {
		return this.now;
	}

	@Override
	public long nanoTime() {
		return this.nanos;
	}

	void advance(Duration duration) {
		this.now = this.now.plus(duration);
		this.nanos += duration.toNanos();
	}

	void advanceMillis(long millis) {
		advance(Duration.ofMillis(millis));
	}

}
