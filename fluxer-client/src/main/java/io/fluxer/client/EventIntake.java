package io.fluxer.client;

import io.fluxer.Snowflake;
import io.fluxer.cache.CacheUpdater;
import io.fluxer.event.ClientEvent;
import io.fluxer.event.ClientReadyEvent;
import io.fluxer.event.ConnectedEvent;
import io.fluxer.event.DisconnectedEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.EventDecoder;
import io.fluxer.event.Events;
import io.fluxer.event.GuildCreateEvent;
import io.fluxer.event.GuildDeleteEvent;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The way of a dispatch on its shard's event loop: decode, cache, hand on to the lanes.
 */
final class EventIntake implements ShardListener {

	private static final Logger logger = LoggerFactory.getLogger(EventIntake.class);

	private static final Runnable NOTHING = () -> {
	};

	private final EventDecoder decoder = new EventDecoder();

	private final KnownIds knownIds = new KnownIds();

	private final CacheUpdater cache;

	private final Handlers handlers;

	private final Lanes lanes;

	private final Login login;

	private volatile @Nullable GuildWait guildWait;

	private @Nullable EventEnvelope heldReady;

	EventIntake(CacheUpdater cache, Handlers handlers, Lanes lanes, Login login) {
		this.cache = cache;
		this.handlers = handlers;
		this.lanes = lanes;
		this.login = login;
	}

	@Override
	public Mono<Void> onDispatch(Delivery delivery) {
		DispatchEvent event = cached(decode(delivery));
		EventEnvelope envelope = new EventEnvelope(event, delivery.shard(), delivery.sequence(), delivery.data());
		this.login.requests().take(event, delivery.shard());
		if (event instanceof RawDispatchEvent raw && raw.failure() != null && Events.READY.equals(raw.name())) {
			return unreadableReady(envelope, delivery);
		}
		if (event instanceof ReadyEvent ready) {
			this.knownIds.isNews(ready);
			return ready(ready, envelope, delivery);
		}
		if (event instanceof ResumedEvent) {
			this.login.sessionUp();
		}
		Mono<Void> next = Mono.empty();
		if (this.knownIds.isNews(event)) {
			next = handOn(envelope, !delivery.isReplayed(), delivery::complete);
		}
		else {
			delivery.complete();
		}
		guildSeen(event);
		return next;
	}

	@Override
	public void onShardEvent(ShardEvent event) {
		this.login.requests().take(event);
		if (event instanceof ShardEvent.Connected connected) {
			tell(new ConnectedEvent(connected.shard()), connected.shard());
		}
		else if (event instanceof ShardEvent.SessionCreated created) {
			tell(new SessionCreatedEvent(created.shard()), created.shard());
		}
		else if (event instanceof ShardEvent.SessionResumed resumed) {
			tell(new SessionResumedEvent(resumed.shard(), resumed.replayed(), resumed.missed()), resumed.shard());
		}
		else if (event instanceof ShardEvent.Disconnected disconnected) {
			this.login.sessionDown();
			tell(new DisconnectedEvent(disconnected.shard(), disconnected.code(), disconnected.reason(),
					disconnected.willResume()), disconnected.shard());
		}
		else if (event instanceof ShardEvent.ZombieDetected zombie) {
			tell(new ZombieDetectedEvent(zombie.shard(), zombie.silence()), zombie.shard());
		}
		else if (event instanceof ShardEvent.Failed failed) {
			this.login.refused(failed.failure());
		}
	}

	/** Gives up a wait for guilds; its READY is not handed on. */
	void cancel() {
		GuildWait wait = this.guildWait;
		if (wait != null) {
			wait.cancel();
		}
	}

	private DispatchEvent decode(Delivery delivery) {
		DispatchEvent event = this.decoder.decode(delivery.name(), delivery.data());
		if (event instanceof RawDispatchEvent raw && raw.failure() != null) {
			// Not the reason: it may quote the payload.
			logger.warn("The payload of {} does not fit its event; it is handed on raw", delivery);
		}
		return event;
	}

	private DispatchEvent cached(DispatchEvent event) {
		try {
			return this.cache.apply(event);
		}
		catch (RuntimeException ex) {
			logger.error("The cache could not take in a {}", event.name(), ex);
			return event;
		}
	}

	private Mono<Void> ready(ReadyEvent event, EventEnvelope envelope, Delivery delivery) {
		releaseEarlier();
		this.login.sessionCreated(event.user());
		if (!this.login.options().waitForGuilds()) {
			return release(event, envelope, delivery::complete);
		}
		// Held back, so that neither the mark nor the bounds wait for it.
		delivery.complete();
		GuildWait wait = new GuildWait(this.login.timer(), () -> release(event, envelope, NOTHING).subscribe());
		this.guildWait = wait;
		this.heldReady = envelope;
		wait.start(this.login.guildIds());
		return Mono.empty();
	}

	/**
	 * Without the account and the session that READY names the client would stay silent
	 * on a living connection.
	 */
	private Mono<Void> unreadableReady(EventEnvelope envelope, Delivery delivery) {
		Mono<Void> next = handOn(envelope, false, delivery::complete);
		// Not the reason: it may quote the payload.
		this.login.refused(new GatewayException(
				"The READY of the gateway does not fit what this library knows of Fluxer; the client cannot get ready",
				0, null));
		return next;
	}

	/**
	 * Hands on the READY of a session that ended before its guilds had come. The client
	 * is ready once those of the next one have.
	 */
	private void releaseEarlier() {
		GuildWait earlier = this.guildWait;
		EventEnvelope held = this.heldReady;
		if (earlier != null && held != null && earlier.cancel()) {
			handOn(held, false, NOTHING).subscribe();
		}
	}

	private Mono<Void> release(ReadyEvent event, EventEnvelope envelope, Runnable completion) {
		boolean first = this.login.ready();
		Mono<Void> next = handOn(envelope, false, completion);
		if (first) {
			tell(new ClientReadyEvent(event.user()), envelope.shard());
			this.login.announceReady();
		}
		return next;
	}

	private void guildSeen(DispatchEvent event) {
		GuildWait wait = this.guildWait;
		if (wait == null) {
			return;
		}
		Snowflake id = null;
		if (event instanceof GuildCreateEvent create) {
			id = create.guildId();
		}
		else if (event instanceof GuildDeleteEvent delete) {
			id = delete.guildId();
		}
		if (id != null) {
			wait.seen(id);
		}
	}

	private void tell(ClientEvent event, int shard) {
		handOn(new EventEnvelope(event, shard, 0, null), false, NOTHING).subscribe();
	}

	private Mono<Void> handOn(EventEnvelope envelope, boolean bounded, Runnable completion) {
		if (this.handlers.isUnheard(envelope)) {
			completion.run();
			return Mono.empty();
		}
		return this.lanes.submit(envelope, bounded, completion);
	}

}
