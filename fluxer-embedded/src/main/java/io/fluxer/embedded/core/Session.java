package io.fluxer.embedded.core;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A gateway session: its sequence, its floor, and what it can replay. It outlives its
 * socket.
 */
final class Session {

	private final String id;

	private final IdentifyRequest identity;

	private final ReplayBuffer replay = new ReplayBuffer();

	private @Nullable GatewayConnection socket;

	private long sequence;

	private long floor;

	private long droppedAt;

	Session(String id, IdentifyRequest identity, GatewayConnection socket) {
		this.id = id;
		this.identity = identity;
		this.socket = socket;
	}

	String id() {
		return this.id;
	}

	String token() {
		return this.identity.token();
	}

	@Nullable Shard shard() {
		return this.identity.shard();
	}

	@Nullable GatewayConnection socket() {
		return this.socket;
	}

	long sequence() {
		return this.sequence;
	}

	long floor() {
		return this.floor;
	}

	boolean isExpired(long now, long retention) {
		return this.socket == null && now - this.droppedAt >= retention;
	}

	void attach(GatewayConnection socket) {
		this.socket = socket;
	}

	void detach(GatewayConnection socket, long now) {
		if (this.socket == socket) {
			this.socket = null;
			this.droppedAt = now;
		}
	}

	/**
	 * Takes a heartbeat's number as it is, one above the sequence too (Fluxer's gateway,
	 * heartbeats).
	 */
	void acknowledge(long sequence) {
		if (sequence > this.floor) {
			this.floor = sequence;
			this.replay.dropThrough(sequence);
		}
	}

	boolean canResumeFrom(long sequence) {
		return sequence >= this.floor && sequence <= this.sequence;
	}

	List<String> missedSince(long sequence) {
		return this.replay.after(sequence);
	}

	boolean ignores(Dispatch dispatch) {
		Set<String> ignored = this.identity.ignoredEvents();
		return ignored.contains(dispatch.name()) && !dispatch.urgent();
	}

	void send(Dispatch dispatch) {
		this.sequence++;
		String frame = dispatch.frame(this.sequence);
		if (dispatch.replayed()) {
			this.replay.add(this.sequence, frame);
		}
		if (this.socket != null) {
			this.socket.send(frame);
		}
	}

	/**
	 * Sends an event that takes no sequence number of its own.
	 */
	void sendAtSequence(Dispatch dispatch) {
		if (this.socket != null) {
			this.socket.send(dispatch.frame(this.sequence));
		}
	}

}
