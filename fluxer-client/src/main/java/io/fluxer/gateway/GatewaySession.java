package io.fluxer.gateway;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.json.RawJson;
import org.jspecify.annotations.Nullable;

/**
 * One session of a shard: which dispatches came, which are handed on, which are finished.
 * It outlives its sockets, and its mark outlives it: a late completion of an older
 * session finds its own mark.
 */
final class GatewaySession {

	/**
	 * More than a server can have sent while nobody listened: three minutes of 5,500
	 * dispatches a second.
	 */
	static final long LONGEST_HOLE = 1_000_000;

	/** How many dispatches in a row may have come before. */
	static final int MOST_REPEATED = 100;

	private final int shard;

	private final @Nullable String id;

	private final SequenceMark mark = new SequenceMark();

	private final ReplayBuffer held = new ReplayBuffer();

	private long sequence;

	private long lostAt;

	private long recorded;

	private int repeated;

	GatewaySession(int shard, @Nullable String id) {
		this.shard = shard;
		this.id = id;
	}

	/** A session of an earlier process. */
	GatewaySession(int shard, String id, long sequence, long lostAt) {
		this(shard, id);
		this.sequence = sequence;
		this.mark.advanceTo(sequence);
		this.recorded = sequence;
		this.lostAt = lostAt;
	}

	@Nullable String id() {
		return this.id;
	}

	/**
	 * Returns the sequence to RESUME from.
	 * @return the last one handed on
	 */
	long sequence() {
		return this.sequence;
	}

	@Nullable Long mark() {
		return this.mark.value();
	}

	/**
	 * Returns how far another process would go on.
	 * @return the mark that is recorded, null if none is
	 */
	@Nullable Long recorded() {
		return (this.recorded > 0) ? this.recorded : null;
	}

	void recorded(long sequence) {
		this.recorded = Math.max(this.recorded, sequence);
	}

	void lost(long now) {
		this.lostAt = now;
	}

	long lostAt() {
		return this.lostAt;
	}

	boolean isLostSince(long nanos, long now) {
		return now - this.lostAt >= nanos;
	}

	/**
	 * Takes a dispatch outside a replay.
	 * @param frame the dispatch
	 * @return what to hand on, null if it was before
	 */
	@Nullable Delivery live(GatewayFrame frame) {
		if (frame.sequence() <= this.sequence) {
			this.repeated++;
			return null;
		}
		this.repeated = 0;
		return handOn(frame, false);
	}

	/**
	 * Tells whether a sequence can follow the last one. Neither can one beyond the
	 * longest hole, nor one after many that came before: then the last one was wrong, and
	 * all that follow would be taken for repeated.
	 * @param next the sequence
	 * @return {@code false} if it is nonsense
	 */
	boolean isPlausible(long next) {
		return next <= this.sequence + LONGEST_HOLE && this.repeated < MOST_REPEATED;
	}

	/**
	 * Takes a dispatch of a replay.
	 * @param frame the dispatch
	 * @return whether there is room for another
	 */
	boolean hold(GatewayFrame frame) {
		if (frame.sequence() > this.sequence) {
			this.held.hold(frame);
		}
		return !this.held.isFull();
	}

	/**
	 * Ends a replay.
	 * @param resumed the RESUMED dispatch, whose sequence is the present one and not its
	 * own
	 * @return what to hand on, RESUMED in its place
	 */
	Replay resumed(GatewayFrame resumed) {
		long from = this.sequence;
		long upTo = Math.max(from, resumed.sequence());
		List<Delivery> deliveries = new ArrayList<>();
		List<GatewayFrame> beyond = new ArrayList<>();
		for (GatewayFrame frame : this.held.drain()) {
			if (frame.sequence() > upTo) {
				beyond.add(frame);
			}
			else {
				deliveries.add(handOn(frame, true));
			}
		}
		int replayed = deliveries.size();
		this.sequence = upTo;
		this.mark.advanceTo(upTo);
		deliveries.add(delivery(resumed, upTo, false, () -> {
		}));
		beyond.forEach((frame) -> deliveries.add(handOn(frame, true)));
		return new Replay(deliveries, replayed, (int) Math.min(Integer.MAX_VALUE, upTo - from - replayed));
	}

	/**
	 * Gives up what a replay left behind.
	 * @return what to hand on, by rising sequence
	 */
	List<Delivery> release() {
		List<Delivery> deliveries = new ArrayList<>();
		this.held.drain().forEach((frame) -> deliveries.add(handOn(frame, true)));
		return deliveries;
	}

	private Delivery handOn(GatewayFrame frame, boolean replayed) {
		this.sequence = frame.sequence();
		return delivery(frame, frame.sequence(), replayed, this.mark.handOn(frame.sequence()));
	}

	private Delivery delivery(GatewayFrame frame, long sequence, boolean replayed, Runnable completion) {
		String name = frame.name();
		RawJson data = frame.data();
		if (name == null || data == null) {
			throw new IllegalArgumentException("A dispatch has a name and a payload");
		}
		return new Delivery(this.shard, sequence, name, data, replayed, completion);
	}

	/**
	 * What a replay brought.
	 *
	 * @param deliveries what to hand on, in order
	 * @param replayed how many dispatches came again
	 * @param missed how many sequence numbers up to RESUMED never came
	 */
	record Replay(List<Delivery> deliveries, int replayed, int missed) {
	}

}
