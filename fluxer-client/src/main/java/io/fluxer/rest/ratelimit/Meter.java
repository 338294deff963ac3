package io.fluxer.rest.ratelimit;

/**
 * An upper bound for the level of one of the server's leaky buckets.
 * <p>
 * The server counts a request when it arrives, which is some time between sending and
 * answer. So a request in flight counts in full, and drains from its answer on. Counting
 * every arrival late can only give a higher level than the server's, whatever the network
 * does; since the drain goes on meanwhile it costs no throughput once the bucket is busy.
 */
final class Meter {

	static final long NEVER = Long.MAX_VALUE;

	// The server reads its clock and writes its headers in whole milliseconds.
	private static final long LAG = 3_000_000;

	private static final double TOLERANCE = 1e-6;

	private double capacity;

	private double perNano;

	private double level;

	private long since;

	private long blockedUntil;

	private int inFlight;

	Meter(double capacity, double perNano) {
		this.capacity = capacity;
		this.perNano = perNano;
	}

	void use(Quota quota, long now) {
		settle(now);
		this.capacity = quota.limit();
		this.perNano = quota.perNano();
	}

	double level(long now) {
		long elapsed = now - this.since;
		return (elapsed <= 0) ? this.level : Math.max(0, this.level - elapsed * this.perNano);
	}

	int inFlight() {
		return this.inFlight;
	}

	double capacity() {
		return this.capacity;
	}

	void reserve() {
		this.inFlight++;
	}

	/** The request is known not to have been counted by the server. */
	void release() {
		this.inFlight--;
	}

	/** The request has arrived, now at the latest. */
	void count(long now) {
		this.inFlight--;
		settle(now);
		if (this.level < LAG * this.perNano && this.since <= now) {
			this.since = now + LAG;
		}
		this.level += 1;
	}

	/** The level is exactly this. */
	void set(double newLevel, long now) {
		this.level = Math.max(0, Math.min(newLevel, this.capacity));
		this.since = now + LAG;
	}

	/** The level is at least this. */
	void raise(double atLeast, long now) {
		settle(now);
		if (atLeast > this.level) {
			set(atLeast, now);
		}
	}

	/** What two meters counted apart belongs to one bucket. */
	void merge(Meter other, long now) {
		settle(now);
		this.level += other.level(now);
		this.since = Math.max(this.since, other.since);
		this.inFlight += other.inFlight;
		block(other.blockedUntil);
	}

	void block(long until) {
		this.blockedUntil = Math.max(this.blockedUntil, until);
	}

	long blockedUntil() {
		return this.blockedUntil;
	}

	/** When one more request fits, or never before an answer comes. */
	long readyAt(long now) {
		long earliest = Math.max(now, this.blockedUntil);
		double present = level(earliest);
		double excess = present + this.inFlight + 1 - this.capacity;
		if (excess <= TOLERANCE) {
			return earliest;
		}
		if (excess > present + TOLERANCE || this.perNano <= 0) {
			return NEVER;
		}
		return Math.max(earliest, this.since) + (long) Math.ceil(excess / this.perNano);
	}

	/**
	 * When a request fits that has others before it, if those in flight arrive now.
	 */
	long expectedAt(int ahead, long now) {
		long earliest = Math.max(now, this.blockedUntil);
		double excess = level(earliest) + this.inFlight + 1 + ahead - this.capacity;
		if (excess <= TOLERANCE || this.perNano <= 0) {
			return earliest;
		}
		return Math.max(earliest, this.since) + (long) Math.ceil(excess / this.perNano);
	}

	private void settle(long now) {
		this.level = level(now);
		this.since = Math.max(this.since, now);
	}

}
