package io.fluxer.rest;

import java.time.Duration;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * How long one call may still take: in all, and for its waits for slots together. A call
 * of which a request got no answer may be given less.
 */
final class CallDeadline {

	/** No bound. */
	static final long NEVER = Long.MAX_VALUE;

	// Anything longer is none; sums of two stay below an overflow.
	private static final Duration LONGEST = Duration.ofDays(10_000);

	private final LongSupplier clock;

	private final long startedAt;

	private final long forSlots;

	private volatile long total;

	private volatile long waited;

	// When the first request went out, without the waits for slots before it.
	private volatile long requestedAt = NEVER;

	private volatile boolean shortened;

	private CallDeadline(LongSupplier clock, long total, long forSlots) {
		this.clock = clock;
		this.startedAt = clock.getAsLong();
		this.total = total;
		this.forSlots = forSlots;
	}

	/**
	 * Starts to count.
	 * @param nanoClock a clock in nanoseconds
	 * @param deadline what the call may take in all
	 * @param maxWait what it may wait for slots
	 */
	static CallDeadline start(LongSupplier nanoClock, @Nullable Duration deadline, @Nullable Duration maxWait) {
		return new CallDeadline(nanoClock, nanos(deadline), nanos(maxWait));
	}

	private static long nanos(@Nullable Duration duration) {
		return (duration == null || duration.compareTo(LONGEST) > 0) ? NEVER : duration.toNanos();
	}

	/** Nanoseconds until the call has to end, 0 once it has, or {@link #NEVER}. */
	long left() {
		long end = this.total;
		return (end == NEVER) ? NEVER : Math.max(0, end - (this.clock.getAsLong() - this.startedAt));
	}

	/** A request goes out. */
	void requesting() {
		if (this.requestedAt == NEVER) {
			this.requestedAt = now() - this.startedAt - this.waited;
		}
	}

	/**
	 * Has the call end within this time of its first request, unless it ends sooner. Its
	 * waits for slots so far do not count.
	 */
	void endWithin(Duration duration) {
		long within = nanos(duration);
		long end = (within == NEVER) ? NEVER : within + this.requestedAt + this.waited;
		if (end < this.total) {
			this.total = end;
			this.shortened = true;
		}
	}

	/** Whether the call ends sooner than was said at its start. */
	boolean isShortened() {
		return this.shortened;
	}

	/** Nanoseconds that the call may wait for its next slot, or {@link #NEVER}. */
	long leftForSlot() {
		long slots = (this.forSlots == NEVER) ? NEVER : Math.max(0, this.forSlots - this.waited);
		return Math.min(left(), slots);
	}

	/** The time, to tell {@link #waitedSince(long)} later. */
	long now() {
		return this.clock.getAsLong();
	}

	/** A wait for a slot has ended that began at the given time. */
	void waitedSince(long since) {
		this.waited += Math.max(0, now() - since);
	}

}
