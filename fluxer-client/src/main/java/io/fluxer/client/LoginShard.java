package io.fluxer.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.entity.User;
import io.fluxer.gateway.FrameStatistics;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.Presence;
import io.fluxer.gateway.SessionKey;
import io.fluxer.gateway.ShardPhase;
import io.fluxer.gateway.StoredSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;

/**
 * One shard of a login: its connection, what it takes in and how far it has got.
 */
final class LoginShard {

	private static final Logger logger = LoggerFactory.getLogger(LoginShard.class);

	private final Login login;

	private final int id;

	private final int count;

	private final EventIntake intake;

	private volatile @Nullable ShardHandle handle;

	private volatile boolean known;

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

	/** Goes on with a session of an earlier process, which tells no READY. */
	void restore(StoredSession stored) {
		this.login.known(stored.user());
		this.known = true;
		this.intake.restore(stored);
	}

	/**
	 * Returns what another process needs to go on with the session.
	 * @return the session, or {@code null} while the account is not known
	 */
	@Nullable StoredSession stored(SessionKey key, String fingerprint, String gatewayUrl, String sessionId, long sequence,
			Set<String> ignored, Instant aliveAt) {
		User self = this.login.self();
		if (self == null) {
			return null;
		}
		KnownGuilds guilds = this.intake.guildsAt(sequence);
		return new StoredSession(key, fingerprint, gatewayUrl, sessionId, sequence, self, guilds.seen(),
				guilds.unavailable(), ignored, guilds.firstConnected(), aliveAt);
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
		ShardHandle open = this.handle;
		return new ShardStatus(this.id, state(), latency(),
				(open != null) ? open.frames() : new FrameStatistics(0, 0, 0, 0), this.intake.unreadable(),
				open != null && open.isStuck());
	}

	boolean isClosing() {
		return this.closing;
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
		return !this.closing && this.sessionUp && open != null && open.phase() == ShardPhase.LIVE && !open.isStuck();
	}

	void sessionCreated(User self) {
		this.login.known(self);
		this.known = true;
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

	/** All that belongs to the start of the session is taken in. */
	void release() {
		this.released = true;
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

	/**
	 * Returns the guilds of this shard, as the API lists them; goes on asking while there
	 * is no answer.
	 */
	Mono<Set<Snowflake>> guildIds() {
		return this.login.guildIds(this.id, this.count)
			.doOnError((ex) -> logger.warn(
					"The API refuses to list guilds to shard {}, so they count as complete "
							+ "once no more of them come, and those that the bot left while it was away stay known: {}",
					this.id, ex.toString()));
	}

	Mono<Void> send(JsonNode frame) {
		ShardHandle open = this.handle;
		if (open == null || !this.known) {
			return Mono.error(new ClientNotReadyException(
					"Nothing can be sent to the gateway before READY, which shard " + this.id + " does not have"));
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
