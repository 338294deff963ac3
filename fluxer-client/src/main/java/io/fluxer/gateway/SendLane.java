package io.fluxer.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Users' frames of one kind that wait in their order, under the kind's own budget if it
 * has one.
 */
final class SendLane {

	private final Deque<PendingSend> waiting = new ArrayDeque<>();

	private final @Nullable SendBudget budget;

	private final boolean keepsLast;

	private SendLane(@Nullable SendBudget budget, boolean keepsLast) {
		this.budget = budget;
		this.keepsLast = keepsLast;
	}

	/**
	 * Of those that wait, only the last goes out: it takes the place of the others. One
	 * that was sent by hand takes the place of its like alone: it need not hold all that
	 * the shard keeps.
	 */
	static SendLane ofPresences() {
		return new SendLane(SendBudget.ofPresences(), true);
	}

	static SendLane ofVoiceStates() {
		return new SendLane(SendBudget.ofVoiceStates(), false);
	}

	static SendLane ofOthers() {
		return new SendLane(null, false);
	}

	void offer(PendingSend send) {
		this.waiting.addLast(send);
	}

	/**
	 * Returns when the next frame may go out.
	 * @param now the time
	 * @return the time, {@link ReadingClock#NEVER} if none waits
	 */
	long availableAt(long now) {
		while (!this.waiting.isEmpty() && this.waiting.getFirst().isCancelled()) {
			this.waiting.removeFirst();
		}
		if (this.waiting.isEmpty()) {
			return ReadingClock.NEVER;
		}
		return (this.budget != null) ? this.budget.availableAt(now, 0) : now;
	}

	/**
	 * Takes the next frame out.
	 * @param now a time at which one may go out
	 * @return the frame
	 */
	OutgoingFrame poll(long now) {
		if (this.budget != null) {
			this.budget.tryTake(now, 0);
		}
		if (!this.keepsLast) {
			PendingSend send = this.waiting.removeFirst();
			return new OutgoingFrame(send, List.of(send));
		}
		List<PendingSend> taken = takeUpToLastKept();
		List<PendingSend> senders = taken.stream().filter((send) -> !send.isCancelled()).toList();
		// Its sender may have given it up at this moment.
		List<PendingSend> candidates = senders.isEmpty() ? taken : senders;
		return new OutgoingFrame(candidates.get(candidates.size() - 1), senders);
	}

	/** Takes out all up to the last presence that is kept, or all if there is none. */
	private List<PendingSend> takeUpToLastKept() {
		List<PendingSend> all = List.copyOf(this.waiting);
		int end = all.size();
		for (int i = 0; i < all.size(); i++) {
			if (all.get(i).presence() != null) {
				end = i + 1;
			}
		}
		this.waiting.clear();
		this.waiting.addAll(all.subList(end, all.size()));
		return all.subList(0, end);
	}

	/**
	 * Empties the lane.
	 * @return the frames that somebody waits for
	 */
	List<PendingSend> clear() {
		List<PendingSend> left = this.waiting.stream().filter((send) -> !send.isCancelled()).toList();
		this.waiting.clear();
		return left;
	}

}
