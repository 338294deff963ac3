package io.fluxer.client;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import io.fluxer.Snowflake;
import io.fluxer.cache.CacheUpdater;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.User;
import io.fluxer.event.ClientEvent;
import io.fluxer.event.ClientReadyEvent;
import io.fluxer.event.ConnectedEvent;
import io.fluxer.event.DisconnectedEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.DispatchesMissedEvent;
import io.fluxer.event.EventDecoder;
import io.fluxer.event.Events;
import io.fluxer.event.GuildCreateEvent;
import io.fluxer.event.GuildDeleteEvent;
import io.fluxer.event.GuildLeftEvent;
import io.fluxer.event.GuildSyncEvent;
import io.fluxer.event.RawDispatchEvent;
import io.fluxer.event.ReadyEvent;
import io.fluxer.event.ResumedEvent;
import io.fluxer.event.SessionCreatedEvent;
import io.fluxer.event.SessionResumedEvent;
import io.fluxer.event.ZombieDetectedEvent;
import io.fluxer.gateway.Delivery;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.ShardEvent;
import io.fluxer.gateway.ShardListener;
import io.fluxer.gateway.StoredSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * The way of a dispatch on its shard's event loop: decode, cache, hand on to the lanes.
 */
final class EventIntake implements ShardListener {

	private static final Logger logger = LoggerFactory.getLogger(EventIntake.class);

	/** As long as a new session waits for its guilds at most. */
	private static final Duration MAX_RESTART = Duration.ofSeconds(60);

	private static final Runnable NOTHING = () -> {
	};

	/**
	 * Keeps what the cache and {@link #guildLife} say of a guild together: the end of a
	 * stream of guilds comes on a thread of its own.
	 */
	private final Object guildLock = new Object();

	private final EventDecoder decoder = new EventDecoder();

	private final KnownIds knownIds = new KnownIds();

	private final GuildLife guildLife = new GuildLife();

	private final CacheUpdater cache;

	private final Handlers handlers;

	private final Lanes lanes;

	private final LoginShard shard;

	private final Login login;

	private final ShardReports reports;

	private final GuildStream guildStream;

	/** Only kept if the session is stored. */
	private final @Nullable GuildsAtMark guildsAtMark;

	/** Waits until a session of an earlier process is as good as one of this. */
	private final Disposable.Swap restart = Disposables.swap();

	/** Compares the guilds with the API's list. */
	private final Disposable.Swap comparison = Disposables.swap();

	/** Whether the session is of an earlier process and has not been resumed yet. */
	private boolean restored;

	private final ApiReads reads;

	private final GuildRefresh refresh;

	/** Guarded by {@link #guildLock}. */
	private @Nullable EventEnvelope heldReady;

	/** Written by the reader alone. */
	private volatile long unreadable;

	EventIntake(LoginShard shard) {
		this.shard = shard;
		this.login = shard.login();
		this.cache = this.login.cache();
		this.handlers = this.login.handlers();
		this.lanes = this.login.lanes();
		this.reports = new ShardReports(this.login.instrumentation().listener(), shard.id(), shard::isClosing);
		this.guildStream = new GuildStream(shard.timer(), shard::hasSession);
		this.guildsAtMark = this.login.storesSessions() ? new GuildsAtMark() : null;
		this.reads = new ApiReads(this.guildLock, this.login.rest(), shard.timer(), this.cache, this.knownIds);
		this.refresh = new GuildRefresh(shard.id(), shard.timer(), this.login.requests()::sync,
				(id) -> this.reads.guild(id, shard.guildIds(), this::gone).doOnNext((present) -> read(id, present)),
				this.reads.privateChannels());
	}

	/** Brings the guilds up to date after a hole. */
	GuildRefresh refresh() {
		return this.refresh;
	}

	/** Tells what happens to the shard. */
	ShardReports reports() {
		return this.reports;
	}

	@Override
	public Mono<Void> onDispatch(Delivery delivery) {
		DispatchEvent decoded = decode(delivery);
		DispatchEvent event;
		boolean news;
		ClientEvent meaning;
		synchronized (this.guildLock) {
			event = cached(decoded);
			news = this.knownIds.isNews(event);
			meaning = meaning(event);
			noteGuild(event, delivery.sequence());
			this.reads.take(event);
		}
		this.reports.dispatched(event.name());
		if (event instanceof ReadyEvent) {
			this.restart.dispose();
			this.refresh.sessionBegan();
		}
		this.login.collectors().accept(event);
		EventEnvelope envelope = new EventEnvelope(event, delivery.shard(), delivery.sequence(), delivery.data());
		this.login.requests().take(event, delivery.shard());
		this.refresh.take(event);
		if (event instanceof RawDispatchEvent raw && raw.failure() != null && Events.READY.equals(raw.name())) {
			return unreadableReady(envelope, delivery);
		}
		if (event instanceof ReadyEvent ready) {
			return ready(ready, envelope, delivery);
		}
		if (event instanceof ResumedEvent) {
			this.shard.sessionUp();
			this.guildStream.reconnected();
			tellReady();
		}
		Mono<Void> next = Mono.empty();
		if (news) {
			next = handOn(envelope, meaning, delivery);
		}
		else {
			delivery.complete();
		}
		return this.guildStream.take(event, next);
	}

	@Override
	public void onShardEvent(ShardEvent event) {
		this.reports.take(event);
		if (event instanceof ShardEvent.Disconnected) {
			// Before its questions fail, which would send it to the API.
			this.refresh.disconnected();
		}
		this.login.requests().take(event);
		if (event instanceof ShardEvent.Connected connected) {
			synchronized (this.guildLock) {
				this.guildLife.connected(connected.serverTime(), this.shard.now());
			}
			tell(new ConnectedEvent(connected.shard()), connected.shard());
		}
		else if (event instanceof ShardEvent.SessionCreated created) {
			tell(new SessionCreatedEvent(created.shard()), created.shard());
		}
		else if (event instanceof ShardEvent.SessionResumed resumed) {
			caughtUp(resumed.missed());
			tell(new SessionResumedEvent(resumed.shard(), resumed.replayed(), resumed.missed()), resumed.shard());
		}
		else if (event instanceof ShardEvent.DispatchesMissed hole) {
			caughtUp(hole.missed());
			tell(new DispatchesMissedEvent(hole.shard(), hole.missed()), hole.shard());
		}
		else if (event instanceof ShardEvent.Disconnected disconnected) {
			this.shard.sessionDown();
			this.guildStream.disconnected();
			tell(new DisconnectedEvent(disconnected.shard(), disconnected.code(), disconnected.reason(),
					disconnected.willResume()), disconnected.shard());
		}
		else if (event instanceof ShardEvent.ZombieDetected zombie) {
			tell(new ZombieDetectedEvent(zombie.shard(), zombie.silence()), zombie.shard());
		}
		else if (event instanceof ShardEvent.Failed failed) {
			this.shard.refused(failed.failure());
		}
	}

	/** Returns how many payloads did not fit their event. */
	long unreadable() {
		return this.unreadable;
	}

	/**
	 * Goes on with a session of an earlier process: what it knew of the guilds counts, so
	 * that none of them is news.
	 */
	void restore(StoredSession stored) {
		synchronized (this.guildLock) {
			this.restored = true;
			this.guildLife.restore(stored.guildIds(), stored.unavailableGuildIds(), stored.firstConnectedAt());
			if (this.guildsAtMark != null) {
				for (Snowflake id : this.guildLife.guilds()) {
					this.guildsAtMark.changed(id, this.guildLife.isKnown(id), this.guildLife.isUnreachable(id));
				}
			}
			this.cache.restore(stored.user(), stored.unavailableGuildIds());
		}
	}

	/**
	 * Returns what was known of the guilds when the mark was reached.
	 */
	KnownGuilds guildsAt(long mark) {
		synchronized (this.guildLock) {
			GuildsAtMark guilds = Objects.requireNonNull(this.guildsAtMark, "The session is stored");
			guilds.advanceTo(mark);
			return new KnownGuilds(guilds.known(), guilds.unreachable(), this.guildLife.firstConnected());
		}
	}

	/** Gives up a wait for guilds; its READY is not handed on. */
	void cancel() {
		this.guildStream.cancel();
		this.restart.dispose();
		this.comparison.dispose();
		this.refresh.stop();
	}

	private DispatchEvent decode(Delivery delivery) {
		DispatchEvent event = this.decoder.decode(delivery.name(), delivery.data());
		if (event instanceof RawDispatchEvent raw && raw.failure() != null) {
			this.unreadable++;
			// Not the reason: it may quote the payload.
			logger.warn("The payload of {} does not fit its event; it is handed on raw", delivery);
		}
		return event;
	}

	private DispatchEvent cached(DispatchEvent event) {
		try {
			return this.cache.apply(event);
		}
		catch (Throwable ex) {
			logger.error("The cache could not take in a {}", event.name(), ex);
			return event;
		}
	}

	/**
	 * Returns what a dispatch means for the life of its guild.
	 */
	private @Nullable ClientEvent meaning(DispatchEvent event) {
		if (event instanceof GuildCreateEvent create) {
			return this.guildLife.created(create.guild());
		}
		if (event instanceof GuildSyncEvent sync) {
			return this.guildLife.synced(sync.guild());
		}
		return (event instanceof GuildDeleteEvent delete) ? this.guildLife.deleted(delete) : null;
	}

	private void noteGuild(DispatchEvent event, long sequence) {
		Snowflake id = event.guildId();
		if (this.guildsAtMark != null && id != null && (event instanceof GuildCreateEvent
				|| event instanceof GuildSyncEvent || event instanceof GuildDeleteEvent)) {
			this.guildsAtMark.changed(id, this.guildLife.isKnown(id), this.guildLife.isUnreachable(id), sequence);
		}
	}

	private Mono<Void> ready(ReadyEvent event, EventEnvelope envelope, Delivery delivery) {
		releaseEarlier();
		boolean waits = this.login.options().waitForGuilds();
		int session;
		boolean mayMissGuilds;
		synchronized (this.guildLock) {
			this.shard.sessionCreated(event.user());
			session = this.guildLife.sessionBegan();
			this.restored = false;
			if (this.guildsAtMark != null) {
				this.guildsAtMark.sessionBegan();
			}
			mayMissGuilds = !this.guildLife.isEmpty();
			this.heldReady = waits ? envelope : null;
		}
		Mono<Void> next = Mono.empty();
		if (waits) {
			// Held back, so that neither the mark nor the bounds wait for it.
			delivery.complete();
		}
		else {
			this.shard.release();
			next = handOnReady(envelope, delivery::complete);
		}
		if (waits || mayMissGuilds) {
			this.guildStream.begin(this.shard.guildIds(), (listed) -> {
				if (listed != null) {
					removeUnnamed(session, listed);
				}
				release(session);
			}, (listed) -> removeUnnamed(session, listed));
		}
		return next;
	}

	/**
	 * Without the account and the session that READY names the client would stay silent
	 * on a living connection.
	 */
	private Mono<Void> unreadableReady(EventEnvelope envelope, Delivery delivery) {
		Mono<Void> next = handOn(envelope, false, delivery::complete);
		// Not the reason: it may quote the payload.
		this.shard.refused(new GatewayException("The READY of shard " + this.shard.id()
				+ " does not fit what this library knows of Fluxer; the client cannot get ready", 0, null));
		return next;
	}

	/**
	 * Hands on the READY of a session that ended before its guilds had come. The client
	 * is ready once those of the next one have.
	 */
	private void releaseEarlier() {
		this.guildStream.cancel();
		EventEnvelope held;
		synchronized (this.guildLock) {
			held = this.heldReady;
			this.heldReady = null;
		}
		if (held != null) {
			handOn(held, false, NOTHING).subscribe();
		}
	}

	/** The guilds of a session have come: its READY is handed on if it was held back. */
	private void release(int session) {
		EventEnvelope held;
		synchronized (this.guildLock) {
			held = this.guildLife.isPresent(session) ? this.heldReady : null;
			if (held == null) {
				return;
			}
			this.heldReady = null;
			this.shard.release();
		}
		handOnReady(held, NOTHING).subscribe();
	}

	private Mono<Void> handOnReady(EventEnvelope envelope, Runnable completion) {
		Mono<Void> next = handOn(envelope, false, completion);
		tellReady();
		return next;
	}

	/** Tells that the client is ready if this shard was the last that was not. */
	private void tellReady() {
		User self = this.login.user();
		if (self != null && this.login.shardReady()) {
			tell(new ClientReadyEvent(self), this.shard.id());
			this.login.announceReady();
		}
	}

	/**
	 * Lets go of guilds that neither a new session has brought nor the API lists: the bot
	 * was removed from them while it was away.
	 */
	private void removeUnnamed(int session, Set<Snowflake> listed) {
		synchronized (this.guildLock) {
			if (this.shard.isClosing()) {
				return;
			}
			for (Snowflake id : this.guildLife.streamOver(session, listed)) {
				left(id);
			}
			if (this.guildLife.isPresent(session)) {
				this.cache.sessionGuilds(this.shard.id(), this.shard.count(), this.guildLife.guilds());
			}
		}
	}

	private void gone(Snowflake id) {
		if (this.guildLife.gone(id)) {
			left(id);
		}
	}

	/** Under the lock, so that the event never follows the guild's return. */
	private void left(Snowflake id) {
		this.knownIds.forgetGuild(id);
		if (this.guildsAtMark != null) {
			this.guildsAtMark.changed(id, false, false);
		}
		DispatchEvent removed = cached(new GuildDeleteEvent(id, false, null));
		this.login.collectors().accept(removed);
		this.login.requests().take(removed, this.shard.id());
		Guild before = (removed instanceof GuildDeleteEvent delete) ? delete.before() : null;
		tell(new GuildLeftEvent(id, before), this.shard.id());
	}

	/**
	 * The shard has all that the server still has. If that is not all there was, what the
	 * cache knows may be wrong: what came again as well, since a later change of it may
	 * be lost.
	 */
	private void caughtUp(long missed) {
		boolean first;
		Set<Snowflake> guilds;
		synchronized (this.guildLock) {
			first = this.restored;
			this.restored = false;
			if (missed > 0) {
				this.cache.forgetUnsynced(this.shard.id(), this.shard.count());
			}
			guilds = this.guildLife.available();
		}
		if (first) {
			this.restart.update(
					this.refresh.refresh(missed, guilds)
						.timeout(MAX_RESTART, this.shard.timer())
						.doOnError(TimeoutException.class, (failure) -> logger
							.warn("Shard {} is ready before all of its guilds could be read anew", this.shard.id()))
						.onErrorComplete(TimeoutException.class)
						// Any other failure: a new session tells when it is ready.
						.subscribe(null, (failure) -> {
						}, () -> {
							restarted();
							if (missed > 0) {
								compare();
							}
						}));
		}
		else if (missed > 0) {
			// A new session brings what was not compared.
			this.refresh.refresh(missed, guilds).subscribe(null, (failure) -> {
			}, this::compare);
		}
		else {
			this.refresh.resumed();
		}
	}

	/**
	 * Finds the guilds whose GUILD_CREATE was among the lost: those that the bot has
	 * joined meanwhile and those that are back from an outage.
	 */
	private void compare() {
		this.comparison.update(this.shard.guildIds().subscribe(this::ask, (failure) -> {
			// Told where it fails.
		}));
	}

	private void ask(Set<Snowflake> listed) {
		Set<Snowflake> missing;
		synchronized (this.guildLock) {
			missing = this.guildLife.findMissing(listed);
		}
		if (!missing.isEmpty() && !this.shard.isClosing()) {
			this.refresh.refresh(0, missing).onErrorComplete().subscribe();
		}
	}

	private @Nullable GuildMember ownMember(Snowflake guildId) {
		Snowflake own = this.login.userId();
		return (own != null) ? this.cache.cache().members(guildId).get(own) : null;
	}

	/** The API has brought a guild in place of the gateway. */
	private void read(Snowflake id, boolean present) {
		ClientEvent meaning = null;
		synchronized (this.guildLock) {
			Guild guild = this.cache.cache().guilds().get(id);
			if (present && guild != null && this.guildLife.isMissing(id)) {
				GuildMember self = ownMember(id);
				meaning = this.guildLife.created(guild, (self != null) ? self.joinedAt() : guild.joinedAt());
				if (this.guildsAtMark != null) {
					this.guildsAtMark.changed(id, this.guildLife.isKnown(id), this.guildLife.isUnreachable(id));
				}
			}
		}
		if (meaning != null) {
			tell(meaning, this.shard.id());
		}
	}

	/** All that a READY would have brought is there. */
	private void restarted() {
		this.shard.release();
		tellReady();
	}

	private void tell(ClientEvent event, int shard) {
		handOn(new EventEnvelope(event, shard, 0, null), false, NOTHING).subscribe();
	}

	/**
	 * Hands on a dispatch and, right behind it, what it means. The dispatch is finished
	 * once both are.
	 */
	private Mono<Void> handOn(EventEnvelope envelope, @Nullable ClientEvent meaning, Delivery delivery) {
		boolean bounded = !delivery.isReplayed();
		if (meaning == null) {
			return handOn(envelope, bounded, delivery::complete);
		}
		AtomicInteger unfinished = new AtomicInteger(2);
		Runnable completion = () -> {
			if (unfinished.decrementAndGet() == 0) {
				delivery.complete();
			}
		};
		EventEnvelope second = new EventEnvelope(meaning, envelope.shard(), 0, null);
		// The first may have to wait for room in its lane.
		return handOn(envelope, bounded, completion).then(Mono.defer(() -> handOn(second, false, completion)));
	}

	private Mono<Void> handOn(EventEnvelope envelope, boolean bounded, Runnable completion) {
		if (this.handlers.isUnheard(envelope)) {
			completion.run();
			return Mono.empty();
		}
		return this.lanes.submit(envelope, bounded, completion);
	}

}
