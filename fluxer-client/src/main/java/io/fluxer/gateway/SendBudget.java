package io.fluxer.gateway;

import java.time.Duration;

/**
 * How many frames may go out: 600 in any 60 seconds, over all sockets of a shard
 * (Fluxer's gateway, rate limits). The window is a little longer, since frames that are
 * sent apart may arrive together. Times are nanoseconds.
 */
final class SendBudget {

	static final int FRAMES = 600;

	private static final long WINDOW = Duration.ofMillis(60_500).toNanos();

	private final long[] sentAt = new long[FRAMES];

	private int first;

	private int size;

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
		this.sentAt[(this.first + this.size) % FRAMES] = now;
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
		while (this.size > 0 && now - this.sentAt[this.first] >= WINDOW) {
			this.first = (this.first + 1) % FRAMES;
			this.size--;
		}
		int surplus = this.size - (FRAMES - reserve);
		return (surplus < 0) ? now : this.sentAt[(this.first + surplus) % FRAMES] + WINDOW;
	}

}
