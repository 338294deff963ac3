package io.fluxer.client;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * How far a {@link GuildRefresh} has got since it was up to date the last time. Counting
 * happens under its lock.
 */
final class RefreshProgress {

	private final Sinks.Empty<Void> outcome = Sinks.empty();

	private final Map<Way, Integer> guilds = new EnumMap<>(Way.class);

	private final long startedAt;

	private long missed;

	RefreshProgress(long startedAt) {
		this.startedAt = startedAt;
	}

	void missed(long dispatches) {
		this.missed += dispatches;
	}

	void settled(Way way) {
		this.guilds.merge(way, 1, Integer::sum);
	}

	Mono<Void> outcome() {
		return this.outcome.asMono();
	}

	void complete() {
		this.outcome.tryEmitEmpty();
	}

	void fail(Throwable failure) {
		this.outcome.tryEmitError(failure);
	}

	/** Says for the log what was done. */
	String describe(long now) {
		return "%d dispatches were missing, %d guilds came over the gateway, %d by the API, %d are left, %d unreadable, in %d ms"
			.formatted(this.missed, count(Way.GATEWAY), count(Way.API), count(Way.GONE), count(Way.UNREADABLE),
					Duration.ofNanos(now - this.startedAt).toMillis());
	}

	private int count(Way way) {
		return this.guilds.getOrDefault(way, 0);
	}

	/**
	 * How a guild was settled.
	 */
	enum Way {

		GATEWAY, API, GONE, UNREADABLE

	}

}
