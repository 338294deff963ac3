package io.fluxer.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What waits for the send budget: the frame of the handshake, a heartbeat, users' frames
 * in their order. Users' frames leave 60 places of the budget to the other two, and
 * heartbeats leave some of these to the handshake.
 */
final class SendQueue {

	static final int RESERVE = 60;

	private static final int HANDSHAKE_RESERVE = 10;

	private final SendBudget budget = new SendBudget();

	private final Deque<PendingSend> users = new ArrayDeque<>();

	private byte @Nullable [] handshake;

	private boolean beat;

	private boolean open;

	void handshake(byte[] frame) {
		this.handshake = frame;
	}

	void beat() {
		this.beat = true;
	}

	/** Lets users' frames go. */
	void open() {
		this.open = true;
	}

	void offer(PendingSend send) {
		this.users.addLast(send);
	}

	/**
	 * Takes the frame of the handshake out.
	 * @param now the time
	 * @return the frame, null if there is none or no budget for it
	 */
	byte @Nullable [] pollHandshake(long now) {
		byte[] frame = this.handshake;
		if (frame == null || !this.budget.tryTake(now, 0)) {
			return null;
		}
		this.handshake = null;
		return frame;
	}

	/**
	 * Takes the wanted heartbeat out.
	 * @param now the time
	 * @return whether one is to be sent
	 */
	boolean pollBeat(long now) {
		if (!this.beat || !this.budget.tryTake(now, HANDSHAKE_RESERVE)) {
			return false;
		}
		this.beat = false;
		return true;
	}

	/**
	 * Takes the next user's frame out.
	 * @param now the time
	 * @return the frame, null if there is none or no budget for it
	 */
	@Nullable PendingSend pollUser(long now) {
		dropCancelled();
		if (!this.open || this.users.isEmpty() || !this.budget.tryTake(now, RESERVE)) {
			return null;
		}
		return this.users.pollFirst();
	}

	/**
	 * Returns when the next waiting frame may go out.
	 * @param now the time
	 * @return the time, {@link ReadingClock#NEVER} if none waits
	 */
	long nextAt(long now) {
		if (this.handshake != null) {
			return this.budget.availableAt(now, 0);
		}
		if (this.beat) {
			return this.budget.availableAt(now, HANDSHAKE_RESERVE);
		}
		dropCancelled();
		return (this.open && !this.users.isEmpty()) ? this.budget.availableAt(now, RESERVE) : ReadingClock.NEVER;
	}

	/**
	 * Empties the queue and lets no user's frame go until it is opened again.
	 * @return the users' frames that were not sent and that somebody waits for
	 */
	List<PendingSend> close() {
		this.open = false;
		this.handshake = null;
		this.beat = false;
		List<PendingSend> unsent = this.users.stream().filter((send) -> !send.isCancelled()).toList();
		this.users.clear();
		return unsent;
	}

	private void dropCancelled() {
		while (!this.users.isEmpty() && this.users.getFirst().isCancelled()) {
			this.users.removeFirst();
		}
	}

}
