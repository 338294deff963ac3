package io.fluxer.gateway;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What waits for the send budget: the frame of the handshake, a heartbeat, users' frames
 * in their order. Users' frames leave 60 places of the budget to the other two, and
 * heartbeats leave some of these to the handshake. Presences and voice states have lanes
 * with budgets of their own, so that neither holds up the rest.
 */
final class SendQueue {

	static final int RESERVE = 60;

	private static final int HANDSHAKE_RESERVE = 10;

	private final SendBudget budget = new SendBudget();

	private final SendLane presences = SendLane.ofPresences();

	private final SendLane voiceStates = SendLane.ofVoiceStates();

	private final SendLane others = SendLane.ofOthers();

	private final List<SendLane> users = List.of(this.presences, this.voiceStates, this.others);

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
		switch (send.op()) {
			case Opcode.PRESENCE_UPDATE -> this.presences.offer(send);
			case Opcode.VOICE_STATE_UPDATE -> this.voiceStates.offer(send);
			default -> this.others.offer(send);
		}
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
	@Nullable OutgoingFrame pollUser(long now) {
		if (!this.open) {
			return null;
		}
		for (SendLane lane : this.users) {
			if (lane.availableAt(now) <= now && this.budget.tryTake(now, RESERVE)) {
				return lane.poll(now);
			}
		}
		return null;
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
		long next = ReadingClock.NEVER;
		if (this.open) {
			for (SendLane lane : this.users) {
				next = Math.min(next, lane.availableAt(now));
			}
		}
		return (next != ReadingClock.NEVER) ? Math.max(next, this.budget.availableAt(now, RESERVE)) : next;
	}

	/**
	 * Empties the queue and lets no user's frame go until it is opened again.
	 * @return the users' frames that were not sent and that somebody waits for
	 */
	List<PendingSend> close() {
		this.open = false;
		this.handshake = null;
		this.beat = false;
		return this.users.stream().flatMap((lane) -> lane.clear().stream()).toList();
	}

}
