package io.fluxer.gateway;

import java.time.Duration;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the session recorded before a heartbeat acknowledges it: the server drops what is
 * acknowledged, and a process that is killed afterwards could not ask for it again. A
 * beat waits for the record, but not for long, and acknowledges what is recorded.
 */
final class SessionRecording {

	static final long TIMEOUT = Duration.ofSeconds(3).toNanos();

	/** The first record of a connection does not wait for its first beat. */
	static final long FIRST = Duration.ofSeconds(1).toNanos();

	private static final Logger logger = LoggerFactory.getLogger(SessionRecording.class);

	private final int shard;

	private final boolean active;

	private final SessionKeeper session;

	private final Consumer<GatewayAction> out;

	private boolean running;

	/** Whether a beat went out because the record that is running takes too long. */
	private boolean late;

	private boolean complained;

	/** When the beat that waits goes out at the latest. */
	private long beatBy = ReadingClock.NEVER;

	private long firstAt = ReadingClock.NEVER;

	SessionRecording(int shard, boolean active, SessionKeeper session, Consumer<GatewayAction> out) {
		this.shard = shard;
		this.active = active;
		this.session = session;
		this.out = out;
	}

	/**
	 * Returns what a heartbeat may acknowledge.
	 * @return the mark, null if there is none yet
	 */
	@Nullable Long mark() {
		return this.active ? this.session.recorded() : this.session.mark();
	}

	/** The session stands on a new connection. */
	void established(long now) {
		if (this.active) {
			this.firstAt = now + FIRST;
		}
	}

	/** The connection is gone, and the beat that waits with it. */
	void detached() {
		this.beatBy = ReadingClock.NEVER;
		this.firstAt = ReadingClock.NEVER;
	}

	/**
	 * A beat is due.
	 * @return whether it goes out at once
	 */
	boolean beat(long now) {
		if (!this.active || !start(now)) {
			return true;
		}
		this.beatBy = Math.min(this.beatBy, now + TIMEOUT);
		return false;
	}

	/**
	 * Time has passed.
	 * @return whether a beat goes out that waited too long
	 */
	boolean tick(long now) {
		if (now >= this.firstAt) {
			// Nothing is to be recorded before READY is handled.
			this.firstAt = start(now) ? ReadingClock.NEVER : now + FIRST;
		}
		if (now < this.beatBy) {
			return false;
		}
		this.beatBy = ReadingClock.NEVER;
		this.late = true;
		complain("it takes longer than " + Duration.ofNanos(TIMEOUT).toSeconds() + " s");
		return true;
	}

	/**
	 * A record has come to its end.
	 * @param recorded the session
	 * @param sequence its mark
	 * @param failure why it failed, null if it did not
	 * @return whether a beat goes out that waited for it
	 */
	boolean ended(GatewaySession recorded, long sequence, @Nullable String failure) {
		boolean beat = this.beatBy != ReadingClock.NEVER;
		this.running = false;
		this.beatBy = ReadingClock.NEVER;
		if (failure != null) {
			complain(failure);
		}
		else {
			recorded.recorded(sequence);
			this.complained = this.complained && this.late;
		}
		this.late = false;
		return beat;
	}

	/** The shard closes: how far it has got is recorded once more. */
	void finish(long now) {
		if (this.active) {
			record(now);
		}
	}

	void forget() {
		if (this.active) {
			this.out.accept(new GatewayAction.Forget());
		}
	}

	long nextAt() {
		return Math.min(this.beatBy, this.firstAt);
	}

	private boolean start(long now) {
		this.running = this.running || record(now);
		return this.running;
	}

	private boolean record(long now) {
		GatewayAction.Record record = this.session.record(now);
		if (record != null) {
			this.out.accept(record);
		}
		return record != null;
	}

	private void complain(String why) {
		if (!this.complained) {
			this.complained = true;
			logger.warn("The session of shard {} is not stored: {}. Heartbeats acknowledge no more than what is",
					this.shard, why);
		}
	}

}
