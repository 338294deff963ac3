package io.fluxer.gateway;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * When heartbeats are due and which are unanswered, for one socket at a time. A beat is
 * due at every third of the server's interval, which is the server's own tick (Fluxer's
 * gateway, heartbeats). Schedules are in real time, answers in the time of a
 * {@link ReadingClock}.
 */
final class Heartbeat {

	static final long ACK_TIMEOUT = Duration.ofSeconds(10).toNanos();

	static final long DEFAULT_INTERVAL = Duration.ofMillis(41250).toNanos();

	/**
	 * 500 beats a minute: even an interval of a few milliseconds leaves the send budget
	 * room for other frames.
	 */
	private static final long MIN_PERIOD = Duration.ofMillis(120).toNanos();

	private static final long MAX_PERIOD = DEFAULT_INTERVAL;

	private final Deque<Long> unanswered = new ArrayDeque<>();

	private long period;

	private long dueAt = ReadingClock.NEVER;

	private long armedAt = ReadingClock.NEVER;

	private volatile @Nullable Duration latency;

	void start(long interval, long now) {
		this.period = Math.max(MIN_PERIOD, Math.min(MAX_PERIOD, interval / 3));
		this.dueAt = now + this.period;
		this.unanswered.clear();
		this.armedAt = ReadingClock.NEVER;
	}

	void stop() {
		this.dueAt = ReadingClock.NEVER;
		this.unanswered.clear();
		this.armedAt = ReadingClock.NEVER;
	}

	/**
	 * Lets unanswered beats count from now on.
	 * @param readingNow the time of reading
	 */
	void arm(long readingNow) {
		this.armedAt = readingNow;
	}

	/**
	 * Lets unanswered beats wait: the server's socket process is busy while a session
	 * starts and answers none.
	 */
	void disarm() {
		this.armedAt = ReadingClock.NEVER;
	}

	long dueAt() {
		return this.dueAt;
	}

	/**
	 * Tells whether a beat is due, and moves on to the next one if so.
	 * @param now the time
	 * @return whether to send a beat
	 */
	boolean takeDue(long now) {
		if (now < this.dueAt) {
			return false;
		}
		long next = this.dueAt + this.period;
		this.dueAt = (next > now) ? next : now + this.period;
		return true;
	}

	void sent(long readingNow) {
		this.unanswered.addLast(readingNow);
	}

	void acknowledged(long readingNow) {
		Long sentAt = this.unanswered.pollFirst();
		if (sentAt != null) {
			this.latency = Duration.ofNanos(readingNow - sentAt);
		}
	}

	/**
	 * Returns when the oldest unanswered beat makes the connection a dead one.
	 * @return the time of reading
	 */
	long deadline() {
		Long oldest = this.unanswered.peekFirst();
		boolean armed = this.armedAt != ReadingClock.NEVER;
		return (armed && oldest != null) ? Math.max(oldest, this.armedAt) + ACK_TIMEOUT : ReadingClock.NEVER;
	}

	/**
	 * Returns how long the oldest beat stands unanswered.
	 * @param readingNow the time of reading
	 * @return the time, zero if none is unanswered
	 */
	Duration silence(long readingNow) {
		Long oldest = this.unanswered.peekFirst();
		return (oldest != null) ? Duration.ofNanos(readingNow - oldest) : Duration.ZERO;
	}

	@Nullable Duration latency() {
		return this.latency;
	}

}
