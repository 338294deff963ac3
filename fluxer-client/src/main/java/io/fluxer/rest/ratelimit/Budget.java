package io.fluxer.rest.ratelimit;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * What one caller may send in all: the limit over all of its buckets, and those buckets
 * that could go now. They take turns, so that a long queue does not keep a short one
 * waiting.
 */
final class Budget {

	private static final double NANOS = 1_000_000_000d;

	// A part stays free for requests that this process never sees.
	private static final double RESERVE = 0.04;

	private final int limit;

	private final Meter meter;

	private final Deque<Bucket> counted = new ArrayDeque<>();

	private final Deque<Bucket> exempt = new ArrayDeque<>();

	/**
	 * Creates a budget.
	 * @param limit how many requests a second the caller may make
	 */
	Budget(int limit) {
		this.limit = limit;
		double reserve = (limit > 1) ? Math.max(1, Math.rint(limit * RESERVE)) : 0;
		this.meter = new Meter(limit - reserve, limit / NANOS);
	}

	void offer(Bucket bucket) {
		bucket.listed(true);
		(bucket.countsGlobally() ? this.counted : this.exempt).addLast(bucket);
	}

	/** The bucket whose turn it is, if one may go now. */
	@Nullable Bucket poll(long now) {
		Bucket next = null;
		if (!this.counted.isEmpty() && this.meter.readyAt(now) <= now) {
			next = this.counted.removeFirst();
		}
		else if (!this.exempt.isEmpty() && this.meter.blockedUntil() <= now) {
			next = this.exempt.removeFirst();
		}
		if (next != null) {
			next.listed(false);
		}
		return next;
	}

	/** How many requests that count may go now. */
	int remaining(long now) {
		double free = this.meter.capacity() - this.meter.level(now) - this.meter.inFlight();
		return (this.meter.blockedUntil() > now) ? 0 : Math.max(0, (int) Math.floor(free));
	}

	long nextGrantAt(long now) {
		long next = this.counted.isEmpty() ? Meter.NEVER : this.meter.readyAt(now);
		return this.exempt.isEmpty() ? next : Math.min(next, this.meter.blockedUntil());
	}

	/**
	 * When this budget may let a waiting request go, at the earliest.
	 * @param bucket the bucket of the request
	 * @param ahead how many wait before it in that bucket
	 * @param now the present time
	 */
	long expectedAt(Bucket bucket, int ahead, long now) {
		if (!bucket.countsGlobally()) {
			return Math.max(now, this.meter.blockedUntil());
		}
		int before = ahead;
		if (bucket.isListed()) {
			int turns = ahead + 1;
			for (Bucket other : this.counted) {
				if (other == bucket) {
					turns = ahead;
				}
				else {
					before += Math.min(turns, other.ready(now));
				}
			}
		}
		return this.meter.expectedAt(before, now);
	}

	void reserve(boolean counts) {
		if (counts) {
			this.meter.reserve();
		}
	}

	void count(boolean counts, long now) {
		if (counts) {
			this.meter.count(now);
		}
	}

	void release(boolean counts) {
		if (counts) {
			this.meter.release();
		}
	}

	/** The server says that the budget is spent. */
	void exhausted(long now) {
		this.meter.raise(this.limit - 1 - this.meter.inFlight(), now);
	}

	void block(long until) {
		this.meter.block(until);
	}

}
