package io.fluxer.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import io.fluxer.Snowflake;
import io.fluxer.cache.CacheUpdater;
import io.fluxer.entity.User;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.Presence;
import io.fluxer.gateway.ShardOptions;
import io.fluxer.gateway.ShardPhase;
import io.fluxer.rest.BotToken;
import io.fluxer.rest.InvalidTokenException;
import io.fluxer.rest.Rest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;

/**
 * One login, from its start to its end: what {@link Client} forgets with it.
 */
final class Login {

	private static final Logger logger = LoggerFactory.getLogger(Login.class);

	private static final int TOKEN_REFUSED = 4004;

	private static final int SHARD = 0;

	private static final int SHARD_COUNT = 1;

	private final Sinks.Empty<Void> end = Sinks.empty();

	private final Disposable.Swap opening = Disposables.swap();

	private final ClientOptions options;

	private final Rest rest;

	private final Discovery discovery;

	private final BotToken token;

	private final LoginResources resources;

	private final Readiness readiness;

	private final Handlers handlers;

	private final Lanes lanes;

	private final EventIntake intake;

	private final CollectorRegistry collectors;

	private final GatewayRequests requests;

	private final LoginEnd onEnd;

	private volatile @Nullable ShardHandle shard;

	private volatile @Nullable User user;

	private volatile @Nullable Instant readyAt;

	private volatile boolean sessionUp;

	private volatile boolean released;

	private volatile boolean closing;

	private @Nullable Mono<Void> stopping;

	Login(ClientOptions options, Rest rest, BotToken token, CacheUpdater cache, Handlers handlers,
			LoginResources resources, Readiness readiness, LoginEnd onEnd) {
		this.options = options;
		this.rest = rest;
		this.discovery = new Discovery(rest, options);
		this.token = token;
		this.resources = resources;
		this.readiness = readiness;
		this.onEnd = onEnd;
		this.handlers = handlers;
		HandlerRunner runner = new HandlerRunner(handlers, options.lanes().timeout(), resources.threads(),
				resources.timer());
		this.lanes = new Lanes(options.lanes(), runner::run, resources.timer());
		this.collectors = new CollectorRegistry(cache.cache(), resources, this::onCallersThread);
		this.requests = new GatewayRequests(this::send, SHARD_COUNT, resources.timer());
		this.intake = new EventIntake(cache, handlers, this.lanes, this);
	}

	ClientOptions options() {
		return this.options;
	}

	/** Where callers of the client go on. */
	Scheduler callers() {
		return this.resources.callers();
	}

	GatewayRequests requests() {
		return this.requests;
	}

	Scheduler timer() {
		return this.resources.timer();
	}

	Mono<Set<Snowflake>> guildIds() {
		return this.discovery.guildIds();
	}

	@Nullable Snowflake userId() {
		User known = this.user;
		return (known != null) ? known.id() : this.token.userId();
	}

	@Nullable User user() {
		return this.user;
	}

	@Nullable Instant readyAt() {
		return this.readyAt;
	}

	Instant now() {
		return Instant.ofEpochMilli(this.resources.timer().now(TimeUnit.MILLISECONDS));
	}

	boolean isReady() {
		return this.released && hasSession();
	}

	/**
	 * Tells whether READY or RESUMED has been taken in and the session stands. Not any
	 * more once this login ends, though a dispatch on its way may still bring one up.
	 */
	boolean hasSession() {
		// The shard knows of a session that ended on a living connection.
		ShardHandle open = this.shard;
		return !this.closing && this.sessionUp && open != null && open.phase() == ShardPhase.LIVE;
	}

	ClientState state() {
		ShardHandle open = this.shard;
		if (this.closing) {
			return ClientState.CLOSING;
		}
		if (open == null) {
			return ClientState.CONNECTING;
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
		ShardHandle open = this.shard;
		return (open != null) ? open.latency() : null;
	}

	LaneStatistics statistics() {
		return this.lanes.statistics();
	}

	CollectorRegistry collectors() {
		return this.collectors;
	}

	/**
	 * Completes after {@link #stop} without a failure, else fails.
	 */
	Mono<Void> end() {
		return this.end.asMono();
	}

	void start() {
		List<String> unknown = this.options.ignoredEvents().unknown();
		if (!unknown.isEmpty()) {
			logger.warn("The events to ignore name some that this version does not know: {}", unknown);
		}
		this.opening.update(
				this.discovery.gatewayUrl(this.resources.timer()).subscribe(this::open, (ex) -> stop(ex).subscribe()));
	}

	Mono<Void> send(int shardId, JsonNode frame) {
		if (shardId != SHARD) {
			return Mono.error(new IllegalArgumentException(
					"There is no shard " + shardId + "; this client has shard " + SHARD + " alone"));
		}
		return send(frame);
	}

	Mono<Void> send(JsonNode frame) {
		ShardHandle open = this.shard;
		if (open == null || this.user == null) {
			return Mono.error(new ClientNotReadyException("Nothing can be sent to the gateway before READY"));
		}
		return open.send(frame).publishOn(this.resources.callers());
	}

	Mono<Void> setPresence(Presence presence) {
		ShardHandle open = this.shard;
		if (open == null) {
			return Mono.error(new ClientNotReadyException("No presence can be set before the gateway is known"));
		}
		return open.setPresence(presence).publishOn(this.resources.callers());
	}

	void sessionCreated(User self) {
		this.user = self;
		this.released = false;
		this.sessionUp = true;
	}

	void sessionUp() {
		this.sessionUp = true;
	}

	void sessionDown() {
		this.sessionUp = false;
	}

	/**
	 * Marks the client as ready.
	 * @return whether it is the first time
	 */
	boolean ready() {
		boolean first = this.readyAt == null;
		if (first) {
			this.readyAt = now();
		}
		this.released = true;
		return first;
	}

	void announceReady() {
		this.readiness.succeed(this::onCallersThread);
	}

	void refused(GatewayException failure) {
		Throwable reason = failure;
		if (failure.closeCode() == TOKEN_REFUSED) {
			this.rest.invalidateToken(this.token);
			reason = new InvalidTokenException("The gateway refused the token", "IDENTIFY", "gateway", failure);
		}
		stop(reason).subscribe();
	}

	/**
	 * Ends this login: intake first, then the lanes, then the socket.
	 * @param failure why, or {@code null} if the user wants it
	 * @return completes when all is closed; never fails; the first call decides
	 */
	Mono<Void> stop(@Nullable Throwable failure) {
		return stop(failure, this.options.lanes().timeout());
	}

	/**
	 * Ends this login as {@link #stop(Throwable)} does, waiting for handlers no longer
	 * than the given time.
	 */
	synchronized Mono<Void> stop(@Nullable Throwable failure, Duration grace) {
		if (this.stopping == null) {
			this.stopping = Mono.defer(() -> close(failure, grace)).cache();
		}
		return this.stopping;
	}

	private synchronized void open(String url) {
		if (this.stopping != null) {
			return;
		}
		this.shard = this.resources.open(
				new ShardOptions(url, this.options.gatewayVersion(), this.token, SHARD, SHARD_COUNT,
						this.options.intents(), this.options.presence(), this.options.gateway(),
						this.options.compression(), () -> this.handlers.ignore(this.options.ignoredEvents())),
				this.intake);
	}

	private Mono<Void> close(@Nullable Throwable failure, Duration grace) {
		this.closing = true;
		this.opening.dispose();
		this.intake.cancel();
		this.requests.close();
		this.readiness.fail(
				(failure != null) ? failure
						: new ClientNotReadyException("The client was destroyed before it was ready"),
				this::onCallersThread);
		ShardHandle open = this.shard;
		if (open != null) {
			open.pauseIntake();
		}
		// Before the lanes: handlers may wait for a collector.
		this.collectors.stop();
		return this.lanes.drain(grace).then((open != null) ? open.close() : Mono.<Void>empty()).onErrorResume((ex) -> {
			logger.warn("The gateway did not close in order", ex);
			return Mono.empty();
		}).publishOn(this.resources.callers()).then(Mono.fromRunnable(() -> closed(failure)));
	}

	private void closed(@Nullable Throwable failure) {
		try {
			this.resources.close();
		}
		catch (RuntimeException ex) {
			logger.warn("The client's threads did not end in order", ex);
		}
		this.handlers.heedAll();
		this.onEnd.ended(this, failure);
		if (failure != null) {
			this.end.tryEmitError(failure);
		}
		else {
			this.end.tryEmitEmpty();
		}
	}

	private void onCallersThread(Runnable task) {
		try {
			this.resources.callers().schedule(task);
		}
		catch (RejectedExecutionException ex) {
			task.run();
		}
	}

	/**
	 * Told once a login has ended.
	 */
	@FunctionalInterface
	interface LoginEnd {

		void ended(Login login, @Nullable Throwable failure);

	}

}
