package io.fluxer.rest.ratelimit;

/**
 * A leaky bucket as the server has it: a clock in whole milliseconds, a level that drains
 * all the time, one slot for each request that is let in.
 */
public final class ServerBucket {

	private static final double TOLERANCE = 1e-9;

	private final int limit;

	private final long windowMillis;

	private double level;

	private long since;

	public ServerBucket(int limit, long windowMillis) {
		this.limit = limit;
		this.windowMillis = windowMillis;
	}

	public boolean admit(long millis) {
		drain(millis);
		if (this.level + 1 > this.limit + TOLERANCE) {
			return false;
		}
		this.level += 1;
		return true;
	}

	public void fill(long millis, double slots) {
		drain(millis);
		this.level = Math.min(this.limit, this.level + slots);
	}

	public int limit() {
		return this.limit;
	}

	public int remaining() {
		return (int) Math.floor(this.limit - this.level + TOLERANCE);
	}

	public double emptyAfterSeconds() {
		return Math.round(this.level * this.windowMillis / this.limit) / 1000.0;
	}

	public double retryAfterSeconds() {
		return Math.max(0.001, (this.level + 1 - this.limit) * this.windowMillis / this.limit / 1000.0);
	}

	private void drain(long millis) {
		this.level = Math.max(0, this.level - (double) (millis - this.since) * this.limit / this.windowMillis);
		this.since = millis;
	}

}
