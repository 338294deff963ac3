package io.fluxer.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.entity.User;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.Presence;
import io.fluxer.gateway.ShardPhase;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;

/**
 * One shard of a login: its connection, what it takes in and how far it has got.
 */
final class LoginShard {

	private final Login login;

	private final int id;

	private final int count;

	private final EventIntake intake;

	private volatile @Nullable ShardHandle handle;

	private volatile boolean sessionUp;

	private volatile boolean released;

	private volatile boolean closing;

	LoginShard(Login login, int id, int count) {
		this.login = login;
		this.id = id;
		this.count = count;
		this.intake = new EventIntake(this);
	}

	int id() {
		return this.id;
	}

	/** How many shards there are in all. */
	int count() {
		return this.count;
	}

	Login login() {
		return this.login;
	}

	EventIntake intake() {
		return this.intake;
	}

	void opened(ShardHandle opened) {
		this.handle = opened;
	}

	ClientState state() {
		ShardHandle open = this.handle;
		if (this.closing) {
			return ClientState.CLOSING;
		}
		if (open == null) {
			return ClientState.WAITING;
		}
		return switch (open.phase()) {
			case STOPPED -> ClientState.CLOSING;
			case WAITING -> ClientState.WAITING;
			case CONNECTING, GREETING -> ClientState.CONNECTING;
			case IDENTIFYING, REIDENTIFYING -> ClientState.IDENTIFYING;
			case RESUMING -> ClientState.RESUMING;
			case LIVE -> isReady() ? ClientState.READY : ClientState.LOADING;
		};
	}

	@Nullable Duration latency() {
		ShardHandle open = this.handle;
		return (open != null) ? open.latency() : null;
	}

	ShardStatus status() {
		return new ShardStatus(this.id, state(), latency());
	}

	boolean isReady() {
		return this.released && hasSession();
	}

	/**
	 * Tells whether READY or RESUMED has been taken in and the session stands. Not any
	 * more once the login ends, though a dispatch on its way may still bring one up.
	 */
	boolean hasSession() {
		// The shard knows of a session that ended on a living connection.
		ShardHandle open = this.handle;
		return !this.closing && this.sessionUp && open != null && open.phase() == ShardPhase.LIVE;
	}

	/** Tells whether all that belongs to the start of the session is taken in. */
	boolean isReleased() {
		return this.released;
	}

	void sessionCreated(User self) {
		this.login.known(self);
		this.released = false;
		sessionUp();
	}

	void sessionUp() {
		this.sessionUp = true;
		this.login.sessionUp(this);
	}

	void sessionDown() {
		this.sessionUp = false;
	}

	/**
	 * Marks the shard as ready.
	 * @return whether the client is ready by that, for the first time
	 */
	boolean ready() {
		this.released = true;
		return this.login.shardReady();
	}

	void refused(GatewayException failure) {
		this.login.refused(failure);
	}

	Scheduler timer() {
		return this.login.timer();
	}

	Instant now() {
		return this.login.now();
	}

	/** Returns the guilds of this shard, as the API lists them. */
	Mono<Set<Snowflake>> guildIds() {
		return this.login.guildIds(this.id, this.count);
	}

	Mono<Void> send(JsonNode frame) {
		ShardHandle open = this.handle;
		if (open == null || this.login.user() == null) {
			return Mono.error(new ClientNotReadyException("Nothing can be sent to the gateway before READY"));
		}
		return open.send(frame);
	}

	Mono<Void> setPresence(Presence presence) {
		ShardHandle open = this.handle;
		return (open != null) ? open.setPresence(presence) : Mono.empty();
	}

	/** Replaces the connection, if one was opened. */
	void reconnect() {
		ShardHandle open = this.handle;
		if (open != null) {
			open.reconnect();
		}
	}

	/** The login ends: nothing is taken in any more. */
	void stopIntake() {
		this.closing = true;
		this.intake.cancel();
		ShardHandle open = this.handle;
		if (open != null) {
			open.pauseIntake();
		}
	}

	Mono<Void> close() {
		ShardHandle open = this.handle;
		return (open != null) ? open.close() : Mono.empty();
	}

}
