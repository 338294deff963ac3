package io.fluxer.gateway;

import java.time.Duration;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the session of a shard across sockets and hands its dispatches on: which of them
 * belong to it, and when it is given up.
 */
final class SessionKeeper {

	static final long RESUME_WINDOW = StoredSession.RESUME_WINDOW.toNanos();

	private static final Logger logger = LoggerFactory.getLogger(SessionKeeper.class);

	private final int shard;

	private final Consumer<GatewayAction> out;

	private final FrameCounts counts;

	private @Nullable GatewaySession session;

	/** Whether the server sent something of the session on the present socket. */
	private boolean attached;

	private int unavailable;

	SessionKeeper(int shard, FrameCounts counts, Consumer<GatewayAction> out) {
		this.shard = shard;
		this.counts = counts;
		this.out = out;
	}

	boolean isKnown() {
		return this.session != null;
	}

	@Nullable Long mark() {
		return (this.session != null) ? this.session.mark() : null;
	}

	/**
	 * Returns the mark that is recorded.
	 */
	@Nullable Long recorded() {
		return (this.session != null) ? this.session.recorded() : null;
	}

	/**
	 * Goes on with a session of an earlier process.
	 * @param point where
	 * @param now the time
	 */
	void restore(ResumePoint point, long now) {
		this.session = new GatewaySession(this.shard, point.sessionId(), point.sequence(),
				now - point.silence().toNanos());
	}

	/**
	 * Returns what there is to record.
	 * @param now the time
	 * @return the present session and its mark, null while there is none that could be
	 * resumed
	 */
	GatewayAction.@Nullable Record record(long now) {
		GatewaySession known = this.session;
		String id = (known != null) ? known.id() : null;
		Long mark = mark();
		if (known == null || id == null || mark == null) {
			return null;
		}
		Duration silence = this.attached ? Duration.ZERO : Duration.ofNanos(Math.max(0, now - known.lostAt()));
		return new GatewayAction.Record(known, id, mark, silence);
	}

	/**
	 * Decides between RESUME and IDENTIFY, and gives a session up that is not worth a
	 * RESUME.
	 * @param now the time
	 * @param encoder writes the frame
	 * @return the RESUME, null if IDENTIFY is due
	 */
	byte @Nullable [] resume(long now, GatewayFrameEncoder encoder) {
		GatewaySession known = this.session;
		String id = (known != null) ? known.id() : null;
		if (known == null || id == null || !isWorthResume(now)) {
			giveUp();
			return null;
		}
		return encoder.resume(id, known.sequence());
	}

	/**
	 * Tells whether the next connection would begin with RESUME.
	 * @param now the time
	 * @return {@code false} if there is no session, or it was lost too long ago
	 */
	boolean isWorthResume(long now) {
		GatewaySession known = this.session;
		return known != null && known.id() != null && !known.isLostSince(RESUME_WINDOW, now);
	}

	/**
	 * Starts a session.
	 * @param frame the READY dispatch
	 * @return whether it is one
	 */
	boolean ready(GatewayFrame frame) {
		Payloads.Ready ready = Payloads.read(frame.data(), Payloads.Ready.class);
		if (ready == null) {
			return false;
		}
		this.session = new GatewaySession(this.shard, ready.sessionId());
		established();
		live(frame);
		logger.info("Shard {} has a new session", this.shard);
		this.out.accept(new GatewayAction.Report(new ShardEvent.SessionCreated(this.shard)));
		return true;
	}

	/**
	 * Holds a dispatch of a replay.
	 * @param frame the dispatch
	 * @return whether there is room for another
	 */
	boolean hold(GatewayFrame frame) {
		this.attached = true;
		return this.session == null || this.session.hold(frame);
	}

	/**
	 * Ends a replay.
	 * @param frame the RESUMED dispatch
	 */
	void resumed(GatewayFrame frame) {
		if (this.session != null) {
			GatewaySession.Replay replay = this.session.resumed(frame);
			established();
			replay.deliveries().forEach(this::deliver);
			logger.info("Shard {} resumed its session: {} dispatches came again, {} are missing", this.shard,
					replay.replayed(), replay.missed());
			this.out.accept(new GatewayAction.Report(
					new ShardEvent.SessionResumed(this.shard, replay.replayed(), replay.missed())));
		}
	}

	/**
	 * Tells whether a dispatch can belong to the session.
	 * @param frame the dispatch
	 * @return {@code false} if its sequence is nonsense
	 */
	boolean isPlausible(GatewayFrame frame) {
		return this.session == null || this.session.isPlausible(frame.sequence());
	}

	/**
	 * Hands a dispatch on that is no part of a replay.
	 * @param frame the dispatch
	 */
	void live(GatewayFrame frame) {
		if (this.session == null) {
			return;
		}
		long expected = this.session.sequence() + 1;
		Delivery delivery = this.session.live(frame);
		if (delivery == null) {
			this.counts.duplicates++;
			return;
		}
		if (delivery.sequence() > expected) {
			this.counts.missing += delivery.sequence() - expected;
			logger.warn("Shard {} misses {} dispatches before #{}", this.shard, delivery.sequence() - expected,
					delivery.sequence());
			this.out.accept(new GatewayAction.Report(
					new ShardEvent.DispatchesMissed(this.shard, delivery.sequence() - expected)));
		}
		deliver(delivery);
	}

	/**
	 * Counts a RESUME that the server could not serve at the moment.
	 * @return how many there were in a row
	 */
	int unavailable() {
		return ++this.unavailable;
	}

	/**
	 * The socket is gone. The session's time starts if the socket carried it.
	 * @param now the time
	 */
	void lost(long now) {
		if (this.session != null && this.attached) {
			this.session.lost(now);
		}
		this.attached = false;
	}

	/** Forgets the session, once what its replay left behind is handed on. */
	void giveUp() {
		GatewaySession given = this.session;
		this.session = null;
		this.attached = false;
		this.unavailable = 0;
		if (given != null) {
			given.release().forEach(this::deliver);
		}
	}

	private void established() {
		this.attached = true;
		this.unavailable = 0;
	}

	private void deliver(Delivery delivery) {
		this.out.accept(new GatewayAction.Deliver(delivery));
	}

}
