package io.fluxer.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

import io.fluxer.GuardedMono;
import io.fluxer.gateway.SessionKey;
import io.fluxer.gateway.SessionRecorder;
import io.fluxer.gateway.SessionStore;
import io.fluxer.gateway.StoredSession;
import io.fluxer.rest.BotToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Keeps the session of one shard in a {@link SessionStore}: one call to it at a time, in
 * order, none for ever.
 */
final class RestartRecords implements SessionRecorder {

	private static final Logger logger = LoggerFactory.getLogger(RestartRecords.class);

	private static final Duration LOAD_TIMEOUT = Duration.ofSeconds(5);

	private static final Duration STORE_TIMEOUT = Duration.ofSeconds(30);

	private final Sinks.Many<Mono<Void>> calls = Sinks.many().unicast().onBackpressureBuffer();

	private final SessionStore store;

	private final LoginShard shard;

	private final SessionKey key;

	private final String fingerprint;

	private final String gatewayUrl;

	private final Supplier<Set<String>> ignoring;

	private volatile Set<String> ignored = Set.of();

	/**
	 * Creates the records of a shard.
	 * @param store where they go
	 * @param shard the shard
	 * @param token the token of the login
	 * @param gatewayUrl where the shard connects to
	 * @param ignoring decides what the gateway is to leave out
	 */
	RestartRecords(SessionStore store, LoginShard shard, BotToken token, String gatewayUrl,
			Supplier<Set<String>> ignoring) {
		this.store = store;
		this.shard = shard;
		this.key = SessionKey.of(token, shard.id(), shard.count());
		this.fingerprint = StoredSession.fingerprint(token);
		this.gatewayUrl = gatewayUrl;
		this.ignoring = ignoring;
		this.calls.asFlux().concatMap(Function.identity()).subscribe();
	}

	/**
	 * Decides what the gateway is to leave out of a new session.
	 * @return the names
	 */
	Set<String> ignore() {
		this.ignored = this.ignoring.get();
		return this.ignored;
	}

	/**
	 * Loads the session that this login can go on with.
	 * @return the session, empty if there is none; one of no use any more is deleted.
	 * Never fails
	 */
	Mono<StoredSession> load() {
		return call(() -> this.store.load(this.key), LOAD_TIMEOUT).onErrorResume((failure) -> {
			logger.warn("The stored session of shard {} cannot be loaded, so a new one begins: {}", this.shard.id(),
					failure.toString());
			return Mono.empty();
		}).flatMap((found) -> {
			String reason = refusal(found);
			if (reason == null) {
				return Mono.just(found);
			}
			logger.info("Shard {} begins a new session instead of resuming the stored one: {}", this.shard.id(),
					reason);
			// What is recorded from now on comes behind it, so nothing waits for it.
			forget();
			return Mono.empty();
		});
	}

	@Override
	public Mono<Void> record(String sessionId, long sequence, Duration silence) {
		Instant aliveAt = this.shard.now().minus(silence);
		StoredSession session = this.shard.stored(this.key, this.fingerprint, this.gatewayUrl, sessionId, sequence,
				this.ignored, aliveAt);
		if (session == null) {
			return Mono.error(new IllegalStateException("The bot does not know its account yet"));
		}
		return add(() -> this.store.save(session));
	}

	@Override
	public Mono<Void> forget() {
		Mono<Void> done = add(() -> this.store.delete(this.key)).onErrorResume((failure) -> {
			logger.warn("The stored session of shard {} cannot be deleted: {}", this.shard.id(), failure.toString());
			return Mono.<Void>empty();
		}).cache();
		done.subscribe();
		return done;
	}

	private @Nullable String refusal(StoredSession found) {
		if (!found.key().equals(this.key)) {
			return "it is of another bot or shard";
		}
		if (!found.tokenFingerprint().equals(this.fingerprint)) {
			return "the bot has another token now";
		}
		if (found.age(this.shard.now()).compareTo(StoredSession.RESUME_WINDOW) >= 0) {
			return "it ended at " + found.savedAt();
		}
		if (!found.gatewayUrl().equals(this.gatewayUrl)) {
			return "the gateway has another address now";
		}
		return found.ignoredEvents().equals(ignore()) ? null : "other events are to be left out now";
	}

	private synchronized Mono<Void> add(Supplier<Mono<Void>> change) {
		Sinks.Empty<Void> done = Sinks.empty();
		this.calls.tryEmitNext(call(change, STORE_TIMEOUT).doOnSuccess((ignored) -> done.tryEmitEmpty())
			.doOnError(done::tryEmitError)
			.onErrorComplete());
		return done.asMono();
	}

	private <T> Mono<T> call(Supplier<Mono<T>> call, Duration limit) {
		Mono<T> tooLong = Mono
			.error(() -> new TimeoutException("The store did not answer within " + limit.toSeconds() + " s"));
		return GuardedMono.of(call).timeout(limit, tooLong, this.shard.timer());
	}

}
