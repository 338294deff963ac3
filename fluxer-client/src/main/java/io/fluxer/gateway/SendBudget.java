package io.fluxer.gateway;

import java.time.Duration;

/**
 * How many frames may go out in any window of time, over all sockets of a shard (Fluxer's
 * gateway, rate limits). The windows are a little longer than the server's, since frames
 * that are sent apart may arrive together. Times are nanoseconds.
 */
final class SendBudget {

	static final int FRAMES = 600;

	private static final long WINDOW = Duration.ofMillis(60_500).toNanos();

	private static final int PRESENCES = 5;

	private static final long PRESENCE_WINDOW = Duration.ofMillis(21_000).toNanos();

	private static final int VOICE_STATES = 2;

	private static final long VOICE_WINDOW = Duration.ofMillis(1_100).toNanos();

	private final long window;

	private final long[] sentAt;

	private int first;

	private int size;

	/** All frames: 600 in 60 seconds. */
	SendBudget() {
		this(FRAMES, WINDOW);
	}

	private SendBudget(int frames, long window) {
		this.window = window;
		this.sentAt = new long[frames];
	}

	/** Presences: 5 in 20 seconds; the server drops others in silence. */
	static SendBudget ofPresences() {
		return new SendBudget(PRESENCES, PRESENCE_WINDOW);
	}

	/** Voice states: 2 in a second; the server puts others off, and drops some. */
	static SendBudget ofVoiceStates() {
		return new SendBudget(VOICE_STATES, VOICE_WINDOW);
	}

	/**
	 * Takes a frame's place.
	 * @param now the time
	 * @param reserve how many places must stay free for more important frames
	 * @return whether the frame may go out
	 */
	boolean tryTake(long now, int reserve) {
		if (availableAt(now, reserve) > now) {
			return false;
		}
		this.sentAt[(this.first + this.size) % this.sentAt.length] = now;
		this.size++;
		return true;
	}

	/**
	 * Returns when there will be a place.
	 * @param now the time
	 * @param reserve how many places must stay free for more important frames
	 * @return the time, now if there is one already
	 */
	long availableAt(long now, int reserve) {
		while (this.size > 0 && now - this.sentAt[this.first] >= this.window) {
			this.first = (this.first + 1) % this.sentAt.length;
			this.size--;
		}
		int surplus = this.size - (this.sentAt.length - reserve);
		return (surplus < 0) ? now : this.sentAt[(this.first + surplus) % this.sentAt.length] + this.window;
	}

}
