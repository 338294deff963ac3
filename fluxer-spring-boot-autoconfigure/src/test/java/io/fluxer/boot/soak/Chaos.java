package io.fluxer.boot.soak;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The source of everything that goes wrong: decides by a seed when user code of a kind
 * fails, how and with what, and counts it. Each kind has a sequence of its own, so that
 * the order of threads does not change it.
 */
final class Chaos {

	private static final double OFTEN = 0.5;

	/** Once it has failed often enough, so that the others have their turn. */
	private static final double SELDOM = 0.03;

	/** The kinds that are seldom asked, and fail nearly always. */
	private static final Set<UserCode> RARE = Set.of(UserCode.SESSION_STORE);

	private static final double NEARLY_ALWAYS = 0.9;

	/** The handful of failures of a kind that only a deadline ends. */
	private static final int MOST_SILENT = 4;

	/** The kinds whose deadline is longer than the test. */
	private static final Set<UserCode> NEVER_SILENT = Set.of(UserCode.SESSION_STORE);

	private final Map<UserCode, Source> sources = new EnumMap<>(UserCode.class);

	private final int enough;

	private volatile boolean armed;

	/**
	 * Creates the source.
	 * @param seed decides all
	 * @param enough how often each kind has to fail
	 * @param kinds which fail at all
	 */
	Chaos(long seed, int enough, Set<UserCode> kinds) {
		this.enough = enough;
		for (UserCode kind : kinds) {
			this.sources.put(kind, new Source(new Random(seed * 31 + kind.ordinal()),
					RARE.contains(kind) ? NEARLY_ALWAYS : OFTEN, NEVER_SILENT.contains(kind) ? 0 : MOST_SILENT));
		}
	}

	void arm(boolean arms) {
		this.armed = arms;
	}

	/** Fails now and then. */
	void strike(UserCode kind) {
		Fault fault = next(kind);
		if (fault != null) {
			throw Fault.<RuntimeException>raise(fault.make());
		}
	}

	/** Fails now and then, but with nothing that only a deadline ends. */
	void strikeAudibly(UserCode kind) {
		Fault fault = next(kind);
		if (fault != null) {
			throw Fault.<RuntimeException>raise((fault.isFatal() ? Fault.ERROR : fault).make());
		}
	}

	/** Fails now and then in the ways of a {@code Mono}, or completes empty. */
	<T> Mono<T> mono(UserCode kind) {
		return mono(kind, Mono.empty());
	}

	/** Fails now and then in the ways of a {@code Mono}, or is what it is given. */
	<T> Mono<T> mono(UserCode kind, Mono<T> sound) {
		Fault fault = next(kind);
		if (fault == null) {
			return sound;
		}
		Throwable failure = fault.make();
		return switch (this.sources.get(kind).way(fault)) {
			case CALL -> throw Fault.<RuntimeException>raise(failure);
			case NULL -> null;
			case SIGNAL -> Mono.error(failure);
			case SUBSCRIBE -> Mono.defer(() -> {
				throw Fault.<RuntimeException>raise(failure);
			});
			case PUBLISHER -> Mono.fromDirect((subscriber) -> {
				throw Fault.<RuntimeException>raise(failure);
			});
			case LATER -> Mono
				.create((sink) -> Schedulers.parallel().schedule(() -> sink.error(failure), 1, TimeUnit.MILLISECONDS));
			case LATER_THROWN -> Mono.delay(Duration.ofMillis(1)).map((tick) -> {
				throw Fault.<RuntimeException>raise(failure);
			});
		};
	}

	/** Never completes, and fails now and then when it is cancelled. */
	<T> Mono<T> untilCancelled(UserCode kind) {
		return Mono.<T>never().doOnCancel(() -> {
			Fault fault = next(kind);
			if (fault != null) {
				// What is fatal keeps the operator that cancels from going on.
				boolean allowed = !fault.isFatal() || this.sources.get(kind).mayBeSilent();
				throw Fault.<RuntimeException>raise((allowed ? fault : Fault.ERROR).make());
			}
		});
	}

	<T> CompletionStage<T> stage(UserCode kind) {
		CompletableFuture<T> stage = new CompletableFuture<>();
		this.<T>mono(kind).subscribe(stage::complete, stage::completeExceptionally, () -> stage.complete(null));
		return stage;
	}

	/** Decides something that is no failure. */
	boolean lot(UserCode kind, double chance) {
		Source source = this.sources.get(kind);
		return this.armed && source != null && source.lot(chance);
	}

	long count() {
		return this.sources.values().stream().mapToLong(Source::count).sum();
	}

	/** Returns the kinds that have not failed often enough. */
	List<UserCode> lacking() {
		return this.sources.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().count() < this.enough)
			.map(Map.Entry::getKey)
			.toList();
	}

	Map<String, Long> counts() {
		Map<String, Long> counts = new TreeMap<>();
		this.sources.forEach((kind, source) -> counts.put(kind.name().toLowerCase().replace('_', '-'), source.count()));
		return counts;
	}

	private Fault next(UserCode kind) {
		Source source = this.sources.get(kind);
		return (this.armed && source != null) ? source.next() : null;
	}

	private enum Way {

		CALL, NULL, SIGNAL, SUBSCRIBE, PUBLISHER, LATER, LATER_THROWN

	}

	/**
	 * The failures of one kind.
	 */
	private final class Source {

		private final Random random;

		private final double often;

		private long count;

		private int silent;

		Source(Random random, double often, int silent) {
			this.random = random;
			this.often = often;
			this.silent = silent;
		}

		synchronized Fault next() {
			if (!lot((this.count < Chaos.this.enough) ? this.often : SELDOM)) {
				return null;
			}
			this.count++;
			return Fault.values()[this.random.nextInt(Fault.values().length)];
		}

		synchronized Way way(Fault fault) {
			Way way = Way.values()[this.random.nextInt(Way.values().length)];
			boolean heard = way != Way.PUBLISHER && (way != Way.LATER_THROWN || !fault.isFatal());
			// Nobody hears of those: Reactor throws them at a thread that is not ours.
			return (heard || mayBeSilent()) ? way : Way.SIGNAL;
		}

		synchronized boolean mayBeSilent() {
			return this.silent-- > 0;
		}

		synchronized boolean lot(double chance) {
			return this.random.nextDouble() < chance;
		}

		synchronized long count() {
			return this.count;
		}

	}

}
