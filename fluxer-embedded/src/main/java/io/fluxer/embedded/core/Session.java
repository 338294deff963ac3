package io.fluxer.embedded.core;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A gateway session: its sequence, its floor, and what it can replay. It outlives its
 * socket.
 */
final class Session {

	private final String id;

	private final IdentifyRequest identity;

	private final Journal journal;

	private final ReplayBuffer replay = new ReplayBuffer();

	private final Set<Snowflake> synced = new TreeSet<>();

	private final Map<Snowflake, Set<Snowflake>> subscriptions = new TreeMap<>();

	private PresenceState presence;

	private @Nullable GatewayConnection socket;

	private long sequence;

	private long floor;

	private long droppedAt;

	Session(String id, IdentifyRequest identity, GatewayConnection socket, Journal journal) {
		this.id = id;
		this.identity = identity;
		this.journal = journal;
		this.presence = identity.presence();
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

	/**
	 * Tells whether events of the account reach this session, answers without a guild
	 * among them.
	 */
	boolean holdsAccount() {
		Shard shard = shard();
		return shard == null || shard.holdsAccount();
	}

	PresenceState presence() {
		return this.presence;
	}

	/**
	 * Takes the payload of op 3.
	 */
	void present(JsonNode data) throws GatewayCloseException {
		PresenceState changed = this.presence.changed(data);
		if (changed == null) {
			throw new GatewayCloseException(CloseReason.INVALID_PRESENCE);
		}
		this.presence = changed;
	}

	/**
	 * Returns the guilds whose state the session has been sent on request.
	 */
	Set<Snowflake> synced() {
		return this.synced;
	}

	/**
	 * Returns the members of each guild whose presences the session hears of.
	 */
	Map<Snowflake, Set<Snowflake>> subscriptions() {
		return this.subscriptions;
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

	/**
	 * Sends an event unless the session does not want it.
	 */
	void offer(Dispatch dispatch) {
		if (!ignores(dispatch)) {
			send(dispatch);
		}
	}

	void send(Dispatch dispatch) {
		this.sequence++;
		String frame = dispatch.frame(this.sequence);
		if (dispatch.replayed()) {
			this.replay.add(this.sequence, frame);
		}
		this.journal.dispatched(this.id, this.sequence, dispatch.name(), dispatch.replayed());
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
