package io.fluxer.embedded.core;

import java.time.Duration;

/**
 * A leaky bucket: it takes {@code limit} at once and drains {@code limit} per window
 * (Fluxer's API, rate limits). Whole numbers throughout, so that no slot comes early or
 * late by rounding.
 */
final class LeakyBucket {

	private final int limit;

	private final long window;

	/**
	 * What is in the bucket, in nanoseconds of the window times the limit: one request
	 * adds a window, each nanosecond takes away the limit.
	 */
	private long level;

	private long updatedAt;

	LeakyBucket(int limit, Duration window, long now) {
		this.limit = limit;
		this.window = window.toNanos();
		this.updatedAt = now;
	}

	boolean tryTake(long now) {
		drain(now);
		if (this.level + this.window > capacity()) {
			return false;
		}
		this.level += this.window;
		return true;
	}

	int limit() {
		return this.limit;
	}

	int remaining() {
		return (int) ((capacity() - this.level) / this.window);
	}

	Duration untilEmpty() {
		return nanos(this.level);
	}

	Duration untilNext() {
		return nanos(Math.max(0, this.level + this.window - capacity()));
	}

	boolean isEmpty(long now) {
		drain(now);
		return this.level == 0;
	}

	private void drain(long now) {
		long elapsed = Math.min(Math.max(0, now - this.updatedAt), this.window);
		this.level = Math.max(0, this.level - elapsed * this.limit);
		this.updatedAt = Math.max(this.updatedAt, now);
	}

	private long capacity() {
		return this.limit * this.window;
	}

	private Duration nanos(long level) {
		return Duration.ofNanos((level + this.limit - 1) / this.limit);
	}

}
