package io.fluxer.client;

import java.time.Duration;

/**
 * How many live events may be held, and what happens beyond. A full bound pauses the
 * reading of the socket; once its pauses have added up to their limit it refuses events
 * until half of it is free. The pauses count from one such moment to the next, so that a
 * lane that crawls cannot hold up the others by a short pause for each event. While
 * several shards wait at the same time that time counts once.
 */
final class LaneBound {

	private final int capacity;

	private final long maxPauseNanos;

	private int held;

	private long pausedNanos;

	private long countedUpTo = Long.MIN_VALUE;

	private boolean refusing;

	LaneBound(int capacity, Duration maxPause) {
		this.capacity = capacity;
		this.maxPauseNanos = maxPause.toNanos();
	}

	boolean isFull() {
		return this.held >= this.capacity;
	}

	/**
	 * Tells whether it takes nothing, which it does from the end of its pauses on until
	 * half of it is free.
	 */
	boolean refuses() {
		if (isFull() && this.pausedNanos >= this.maxPauseNanos) {
			this.refusing = true;
		}
		return this.refusing;
	}

	long remainingPauseNanos() {
		return isFull() ? this.maxPauseNanos - this.pausedNanos : Long.MAX_VALUE;
	}

	void paused(long from, long upTo) {
		long uncounted = Math.max(from, this.countedUpTo);
		if (upTo > uncounted) {
			this.pausedNanos += upTo - uncounted;
			this.countedUpTo = upTo;
		}
	}

	void enter() {
		this.held++;
	}

	void leave() {
		this.held--;
		if (this.held <= this.capacity / 2) {
			this.refusing = false;
			this.pausedNanos = 0;
		}
	}

}
