package io.fluxer.boot.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.fluxer.Snowflake;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.rest.MultipartPayload;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * Calls of the API by callers that fail, give up at a random moment, or wait for the end.
 */
final class ChaoticCalls {

	/** Of what an upload needs, much fails before its file is opened. */
	private static final List<Kind> KINDS = List.of(Kind.READ, Kind.LIST, Kind.TYPE, Kind.SEND, Kind.UPLOAD,
			Kind.UPLOAD, Kind.UPLOAD, Kind.UPLOAD, Kind.UPLOAD);

	private static final int MOST_AT_ONCE = 64;

	private static final Duration LONGEST_PATIENCE = Duration.ofMillis(30);

	private final Set<Caller> open = ConcurrentHashMap.newKeySet();

	private final AtomicInteger cancelled = new AtomicInteger();

	private final FluxerServer server;

	private final Rest rest;

	private final Chaos chaos;

	private final Random random;

	private final List<Snowflake> channels;

	private int begun;

	ChaoticCalls(FluxerServer server, Rest rest, Chaos chaos, Random random, List<Snowflake> channels) {
		this.server = server;
		this.rest = rest;
		this.chaos = chaos;
		this.random = random;
		this.channels = channels;
	}

	/** Returns one sound call of every kind in a channel. */
	List<Mono<?>> sound(Snowflake channel) {
		List<Mono<?>> calls = new ArrayList<>();
		for (Kind kind : Kind.values()) {
			calls.add(call(kind, channel));
		}
		return calls;
	}

	/** Begins a call, unless too many are open. */
	void begin() {
		if (this.open.size() >= MOST_AT_ONCE) {
			return;
		}
		this.begun++;
		Kind kind = KINDS.get(this.random.nextInt(KINDS.size()));
		Snowflake channel = this.channels.get(this.random.nextInt(this.channels.size()));
		if (kind == Kind.TYPE && this.random.nextBoolean()) {
			this.server.http().limitNext(1, "POST", Routes.channelTyping(channel), Duration.ofMillis(20));
		}
		Caller caller = new Caller(kind);
		Disposable subscription = caller.subscribe(call(kind, channel));
		if (this.random.nextInt(3) == 0) {
			long patience = this.random.nextLong(LONGEST_PATIENCE.toNanos());
			Mono.delay(Duration.ofNanos(patience)).subscribe((tick) -> {
				if (caller.givesUp()) {
					this.cancelled.incrementAndGet();
				}
				subscription.dispose();
			});
		}
	}

	int begun() {
		return this.begun;
	}

	int cancelled() {
		return this.cancelled.get();
	}

	/** Returns the calls that have not ended, though their callers did nothing wrong. */
	List<String> withoutEnd() {
		return this.open.stream().map(Caller::toString).toList();
	}

	private Mono<?> call(Kind kind, Snowflake channel) {
		return switch (kind) {
			case READ -> this.rest.get(Routes.channel(channel));
			case LIST -> this.rest.get(Routes.channelMessages(channel) + "?limit=1");
			case TYPE -> this.rest.postVoid(Routes.channelTyping(channel), null);
			case SEND -> this.rest.post(Routes.channelMessages(channel), Map.of("content", "sent"));
			case UPLOAD -> this.rest.postMultipart(Routes.channelMessages(channel), new MultipartPayload(
					Map.of("content", "with a file"), List.of(ChaoticSurroundings.file(this.chaos))));
		};
	}

	private enum Kind {

		READ, LIST, TYPE, SEND, UPLOAD

	}

	/**
	 * One who calls.
	 */
	private final class Caller {

		private final Kind kind;

		private volatile boolean gaveUp;

		Caller(Kind kind) {
			this.kind = kind;
		}

		Disposable subscribe(Mono<?> call) {
			ChaoticCalls.this.open.add(this);
			try {
				return call.doFinally((signal) -> end()).doOnSubscribe((subscription) -> strike()).map((value) -> {
					strike();
					return value;
				}).doOnCancel(this::strike).subscribe((value) -> strike(), (failure) -> strike(), this::strike);
			}
			catch (Throwable ex) {
				end();
				return () -> {
				};
			}
		}

		/** Tells whether it has waited until now. */
		boolean givesUp() {
			this.gaveUp = true;
			return ChaoticCalls.this.open.contains(this);
		}

		@Override
		public String toString() {
			return this.kind + (this.gaveUp ? ", given up" : "");
		}

		private void strike() {
			try {
				ChaoticCalls.this.chaos.strike(UserCode.CALLER);
			}
			catch (Throwable ex) {
				// Whoever fails so may not hear of the end.
				end();
				throw ex;
			}
		}

		private void end() {
			ChaoticCalls.this.open.remove(this);
		}

	}

}
