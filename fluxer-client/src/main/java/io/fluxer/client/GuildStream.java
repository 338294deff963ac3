package io.fluxer.client;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.fluxer.Snowflake;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.GuildCreateEvent;
import io.fluxer.event.GuildDeleteEvent;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Follows the guilds that come after READY, and finds the end of their stream where that
 * makes a difference. Its time stands still while the shard is not connected and while a
 * dispatch that waits for room keeps it from reading. Used by one shard's reader;
 * {@link #cancel()} may be called from any thread.
 */
final class GuildStream {

	private final Scheduler timer;

	private final BooleanSupplier live;

	private volatile @Nullable GuildWait wait;

	/**
	 * Creates the streams of a shard.
	 * @param timer the clock
	 * @param live tells whether the session stands
	 */
	GuildStream(Scheduler timer, BooleanSupplier live) {
		this.timer = timer;
		this.live = live;
	}

	/**
	 * The stream of a new session begins.
	 * @param guilds asks the API for the guilds
	 * @param over called once at its end, see {@link GuildWait}
	 * @param late called if the list of guilds comes only afterwards
	 */
	void begin(Mono<Set<Snowflake>> guilds, Consumer<@Nullable Set<Snowflake>> over, Consumer<Set<Snowflake>> late) {
		GuildWait begun = new GuildWait(this.timer, this.live, over, late);
		this.wait = begun;
		begun.start(guilds);
	}

	/**
	 * Takes a dispatch in.
	 * @param event the dispatch
	 * @param next completes once the shard reads on
	 * @return completes then as well
	 */
	Mono<Void> take(DispatchEvent event, Mono<Void> next) {
		GuildWait present = this.wait;
		if (present == null || present.isOver()) {
			return next;
		}
		Snowflake guildId = (event instanceof GuildCreateEvent || event instanceof GuildDeleteEvent) ? event.guildId()
				: null;
		return next.doFirst(present::pause).doOnTerminate(() -> {
			present.resume();
			if (guildId != null) {
				present.seen(guildId);
			}
		});
	}

	/** The shard lost its connection. */
	void disconnected() {
		GuildWait present = this.wait;
		if (present != null) {
			present.pause();
		}
	}

	/** The shard goes on with its session. */
	void reconnected() {
		GuildWait present = this.wait;
		if (present != null) {
			present.resumeAnew();
		}
	}

	/** Gives up the present stream, and the list of guilds that may still come. */
	void cancel() {
		GuildWait present = this.wait;
		if (present != null) {
			present.cancel();
		}
	}

}
