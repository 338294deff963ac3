package io.fluxer.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.fluxer.Snowflake;
import io.fluxer.cache.CacheUpdater;
import io.fluxer.entity.User;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.IdentifyGate;
import io.fluxer.gateway.Presence;
import io.fluxer.gateway.ResumePoint;
import io.fluxer.gateway.SessionStore;
import io.fluxer.gateway.ShardOptions;
import io.fluxer.gateway.StoredSession;
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

	private static final int SHARD_SHIFT = 22;

	private final Sinks.Empty<Void> end = Sinks.empty();

	private final Disposable.Swap opening = Disposables.swap();

	private final ClientOptions options;

	private final Rest rest;

	private final Discovery discovery;

	private final BotToken token;

	private final LoginResources resources;

	private final CallersThreads callers;

	private final Readiness readiness;

	private final Handlers handlers;

	private final Lanes lanes;

	private final CacheUpdater cache;

	private final CollectorRegistry collectors;

	private final GatewayRequests requests;

	private final Instrumentation instrumentation;

	private final HandlerRunner runner;

	private final IdentifyGate identifies;

	private final LoginEnd onEnd;

	private final SessionStore store;

	/** Shards whose stored session is being loaded. */
	private final Disposable.Composite loading = Disposables.composite();

	private volatile List<LoginShard> shards = List.of();

	private volatile int shardCount = 1;

	private volatile @Nullable ShardStarts<LoginShard> starts;

	private volatile @Nullable Presence presence;

	private volatile @Nullable User user;

	private volatile @Nullable Instant readyAt;

	private volatile boolean closing;

	private @Nullable Set<String> ignoredEvents;

	private @Nullable Mono<Void> stopping;

	Login(ClientOptions options, Rest rest, BotToken token, CacheUpdater cache, Handlers handlers,
			LoginResources resources, Readiness readiness, SessionStore store, Instrumentation instrumentation,
			LoginEnd onEnd) {
		this.instrumentation = instrumentation;
		this.store = store;
		this.options = options;
		this.presence = options.presence();
		this.cache = cache;
		this.rest = rest;
		this.discovery = new Discovery(rest, options);
		this.token = token;
		this.resources = resources;
		this.callers = new CallersThreads(resources.callers());
		this.readiness = readiness;
		this.onEnd = onEnd;
		this.handlers = handlers;
		this.runner = new HandlerRunner(handlers, options.lanes().timeout(), resources.threads(), resources.timer(),
				instrumentation);
		this.lanes = new Lanes(options.lanes(), this.runner::run, resources.timer(), instrumentation.observations());
		this.collectors = new CollectorRegistry(cache.cache(), resources, this.callers::execute);
		this.identifies = new IdentifyGate(() -> resources.timer().now(TimeUnit.NANOSECONDS));
		this.requests = new GatewayRequests(this::sendFrom, () -> this.shardCount, resources.timer());
	}

	ClientOptions options() {
		return this.options;
	}

	/** Where callers of the client go on. */
	Scheduler callers() {
		return this.resources.callers();
	}

	/** Who watches. */
	Instrumentation instrumentation() {
		return this.instrumentation;
	}

	GatewayRequests requests() {
		return this.requests;
	}

	Rest rest() {
		return this.rest;
	}

	Scheduler timer() {
		return this.resources.timer();
	}

	CacheUpdater cache() {
		return this.cache;
	}

	Handlers handlers() {
		return this.handlers;
	}

	Lanes lanes() {
		return this.lanes;
	}

	/**
	 * Returns the guilds of a shard, as the API lists them; goes on asking while there is
	 * no answer.
	 */
	Mono<Set<Snowflake>> guildIds(int shard, int count) {
		return this.discovery.guildIds(this.resources.timer())
			.map((ids) -> (count == 1) ? ids
					: ids.stream().filter((id) -> shardOf(id, count) == shard).collect(Collectors.toSet()));
	}

	/** Returns the shard that has a guild (Fluxer's gateway, sharding). */
	static int shardOf(Snowflake guildId, int count) {
		return (int) ((guildId.value() >>> SHARD_SHIFT) % count);
	}

	@Nullable Snowflake userId() {
		User known = this.user;
		return (known != null) ? known.id() : this.token.userId();
	}

	@Nullable User user() {
		return this.user;
	}

	/** Returns the bot's own account as it is now. */
	@Nullable User self() {
		User known = this.user;
		User cached = (known != null) ? this.cache.cache().users().get(known.id()) : null;
		return (cached != null) ? cached : known;
	}

	boolean storesSessions() {
		return this.store != SessionStore.none();
	}

	@Nullable Instant readyAt() {
		return this.readyAt;
	}

	Instant now() {
		return Instant.ofEpochMilli(this.resources.timer().now(TimeUnit.MILLISECONDS));
	}

	boolean isReady() {
		List<LoginShard> present = this.shards;
		return !this.closing && !present.isEmpty() && present.stream().allMatch(LoginShard::isReady);
	}

	/** Returns the state of the shard that is least far. */
	ClientState state() {
		if (this.closing) {
			return ClientState.CLOSING;
		}
		return this.shards.stream()
			.map(LoginShard::state)
			.min(Comparator.naturalOrder())
			.orElse(ClientState.CONNECTING);
	}

	List<ShardStatus> shards() {
		return this.shards.stream().map(LoginShard::status).toList();
	}

	/** Returns the latency of the slowest shard. */
	@Nullable Duration latency() {
		return this.shards.stream()
			.map(LoginShard::latency)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	LaneStatistics statistics() {
		return this.lanes.statistics().withOverdue(this.runner.overdue());
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
		this.opening.update(this.discovery.gatewayUrl(this.resources.timer())
			.zipWhen((url) -> this.discovery.shards(this.resources.timer()))
			.subscribe((found) -> open(found.getT1(), found.getT2()), (ex) -> stop(ex).subscribe()));
	}

	/** Sends a frame over one shard; the caller goes on on a thread of callers. */
	Mono<Void> send(int shardId, JsonNode frame) {
		return sendFrom(shardId, frame).publishOn(this.resources.callers());
	}

	/** Sends a frame over all shards; the caller goes on on a thread of callers. */
	Mono<Void> send(JsonNode frame) {
		return ShardOutcomes.of(opened(), "The frame", (shard) -> shard.send(frame))
			.publishOn(this.resources.callers());
	}

	Mono<Void> setPresence(Presence newPresence) {
		List<LoginShard> opened = opened();
		synchronized (this) {
			// Each shard is open by now and is told, or opens with it.
			this.presence = newPresence;
		}
		return ShardOutcomes.of(opened, "The presence", (shard) -> shard.setPresence(newPresence))
			.publishOn(this.resources.callers());
	}

	/** Replaces the connections of all shards. */
	void reconnect() {
		opened().forEach(LoginShard::reconnect);
	}

	/** Replaces the connection of one shard. */
	void reconnect(int shardId) {
		opened().stream()
			.filter((shard) -> shard.id() == shardId)
			.findFirst()
			.orElseThrow(() -> unknownShard(shardId))
			.reconnect();
	}

	/** A shard has got the account that it is in. */
	void known(User self) {
		this.user = self;
	}

	/** A shard has a session. */
	void sessionUp(LoginShard shard) {
		ShardStarts<LoginShard> present = this.starts;
		if (present != null) {
			present.sessionUp(shard);
		}
	}

	/**
	 * A shard may have become ready.
	 * @return whether all are, for the first time
	 */
	synchronized boolean shardReady() {
		if (this.readyAt != null || !isReady()) {
			return false;
		}
		this.readyAt = now();
		return true;
	}

	void announceReady() {
		this.readiness.succeed(this.callers::execute);
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

	private synchronized void open(String url, Shards wanted) {
		if (this.stopping != null) {
			return;
		}
		int count = Objects.requireNonNull(wanted.count(), "The number of shards is decided");
		this.shardCount = count;
		this.shards = wanted.ids().stream().map((id) -> new LoginShard(this, id, count)).toList();
		ShardStarts<LoginShard> begun = new ShardStarts<>(this.shards, (shard) -> open(url, shard),
				this.resources.timer());
		this.starts = begun;
		begun.start();
	}

	private void open(String url, LoginShard shard) {
		if (!storesSessions()) {
			connect(url, shard, this::ignoredEvents, null, null);
			return;
		}
		RestartRecords records = new RestartRecords(this.store, shard, this.token, url, this::ignoredEvents);
		this.loading.add(records.load()
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty())
			.subscribe((found) -> connect(url, shard, records::ignore, records, found.orElse(null)),
					(ex) -> stop(ex).subscribe()));
	}

	private synchronized void connect(String url, LoginShard shard, Supplier<Set<String>> ignored,
			@Nullable RestartRecords records, @Nullable StoredSession stored) {
		if (this.stopping != null) {
			return;
		}
		ResumePoint resumeFrom = null;
		if (stored != null) {
			resumeFrom = ResumePoint.of(stored, stored.age(now()));
			shard.restore(stored);
		}
		ShardOptions shardOptions = new ShardOptions(url, this.options.gatewayVersion(), this.token, shard.id(),
				shard.count(), this.options.intents(), this.presence, this.options.gateway(),
				this.options.compression(), ignored, this.identifies, records, resumeFrom);
		shard.intake().reports().opened();
		try {
			shard.opened(this.resources.open(shardOptions, shard.intake()));
		}
		catch (Throwable ex) {
			this.callers.execute(() -> stop(ex).subscribe());
		}
	}

	/**
	 * Decided once: handlers are refused by what was decided, and shards that left out
	 * different events would make no sense to any of them.
	 */
	private synchronized Set<String> ignoredEvents() {
		Set<String> decided = this.ignoredEvents;
		if (decided == null) {
			decided = this.handlers.ignore(this.options.ignoredEvents());
			this.ignoredEvents = decided;
		}
		return decided;
	}

	private List<LoginShard> opened() {
		List<LoginShard> present = this.shards;
		if (present.isEmpty()) {
			throw new ClientNotReadyException("Nothing can be sent to the gateway before its address is known");
		}
		return present;
	}

	private Mono<Void> sendFrom(int shardId, JsonNode frame) {
		List<LoginShard> present = this.shards;
		for (LoginShard shard : present) {
			if (shard.id() == shardId) {
				return shard.send(frame);
			}
		}
		if (present.isEmpty()) {
			return Mono.error(new ClientNotReadyException("Nothing can be sent to the gateway before READY"));
		}
		return Mono.error(unknownShard(shardId));
	}

	private IllegalArgumentException unknownShard(int shardId) {
		String own = this.shards.stream()
			.map((shard) -> Integer.toString(shard.id()))
			.collect(Collectors.joining(", "));
		return new IllegalArgumentException(
				"There is no shard " + shardId + "; this client has shard " + own + " of " + this.shardCount);
	}

	private Mono<Void> close(@Nullable Throwable failure, Duration grace) {
		this.closing = true;
		this.opening.dispose();
		this.loading.dispose();
		ShardStarts<LoginShard> begun = this.starts;
		if (begun != null) {
			begun.stop();
		}
		List<LoginShard> open = this.shards;
		open.forEach(LoginShard::stopIntake);
		this.requests.close();
		this.readiness.fail(
				(failure != null) ? failure
						: new ClientNotReadyException("The client was destroyed before it was ready"),
				this.callers::execute);
		// Before the lanes: handlers may wait for a collector.
		this.collectors.stop();
		return this.lanes.drain(grace)
			.then(Mono.whenDelayError(open.stream().map(LoginShard::close).toList()))
			.onErrorResume((ex) -> {
				logger.warn("The gateway did not close in order", ex);
				return Mono.empty();
			})
			.publishOn(this.resources.callers())
			.then(Mono.fromRunnable(() -> closed(failure)));
	}

	private void closed(@Nullable Throwable failure) {
		try {
			this.resources.close();
		}
		catch (Throwable ex) {
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

	/**
	 * Told once a login has ended.
	 */
	@FunctionalInterface
	interface LoginEnd {

		void ended(Login login, @Nullable Throwable failure);

	}

}
