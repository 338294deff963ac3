package io.fluxer.embedded.core;

import java.time.Duration;

/**
 * The server's side of heartbeats: at each third of the interval it looks, asks for a
 * beat after 90 percent of it, and gives up after twelve elevenths if it had asked
 * (Fluxer's gateway, heartbeats: 41,250 ms, 13,750 ms, 37,125 ms, 45,000 ms).
 */
final class HeartbeatWatch {

	private final long askAfter;

	private final long giveUpAfter;

	private long lastBeat;

	private boolean asked;

	HeartbeatWatch(Duration interval, long now) {
		this.askAfter = interval.toNanos() / 10 * 9;
		this.giveUpAfter = interval.toNanos() / 11 * 12;
		this.lastBeat = now;
	}

	void beat(long now) {
		this.lastBeat = now;
		this.asked = false;
	}

	Look look(long now) {
		long silence = now - this.lastBeat;
		if (this.asked && silence > this.giveUpAfter) {
			return Look.GIVE_UP;
		}
		if (!this.asked && silence >= this.askAfter) {
			this.asked = true;
			return Look.ASK;
		}
		return Look.WAIT;
	}

	enum Look {

		WAIT, ASK, GIVE_UP

	}

}
