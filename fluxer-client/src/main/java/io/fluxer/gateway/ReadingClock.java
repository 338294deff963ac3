package io.fluxer.gateway;

/**
 * A clock that stands still while the listener holds up reading: an answer that nobody
 * reads is not late. Times are nanoseconds.
 */
final class ReadingClock {

	static final long NEVER = Long.MAX_VALUE;

	private long paused;

	private long pausedAt;

	private boolean standing;

	void pause(long now) {
		if (!this.standing) {
			this.standing = true;
			this.pausedAt = now;
		}
	}

	void resume(long now) {
		if (this.standing) {
			this.standing = false;
			this.paused += now - this.pausedAt;
		}
	}

	/**
	 * Returns the time on this clock.
	 * @param now the real time
	 * @return how long reading went on until then
	 */
	long at(long now) {
		return (this.standing ? this.pausedAt : now) - this.paused;
	}

	/**
	 * Returns the real time at which this clock will show the given time.
	 * @param time a time on this clock
	 * @return the real time, {@link #NEVER} while the clock stands
	 */
	long realTime(long time) {
		return (this.standing || time == NEVER) ? NEVER : time + this.paused;
	}

}
