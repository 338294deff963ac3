package io.fluxer.client;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.fluxer.Snowflake;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.GuildCreateEvent;
import io.fluxer.event.GuildDeleteEvent;
import io.fluxer.event.GuildSyncEvent;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.GatewayTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/**
 * Brings the guilds of a shard up to date after dispatches were lost: over the gateway,
 * whose answer stands in the order of events, else by the HTTP API. What a lost
 * connection leaves undone is done after the next RESUMED. A new session brings the
 * guilds by itself, but names no private channels (Fluxer's gateway, READY): those are
 * read anew for each but the first. Safe for use by many threads.
 */
final class GuildRefresh {

	/**
	 * Takes the turns of all other commands, so as many of a bot's own wait behind it at
	 * most, and places for members and for frames sent by hand stay free.
	 */
	static final int AT_ONCE = 2;

	/** A gateway that left as many in a row without an answer is not asked again. */
	static final int MAX_SILENT = 3;

	private static final Logger logger = LoggerFactory.getLogger(GuildRefresh.class);

	private final Disposable.Swap run = Disposables.swap();

	/** By rising time of the hole, so that one hole after the other starves none. */
	private final Set<Snowflake> due = new LinkedHashSet<>();

	private final Map<Snowflake, Sinks.Empty<Void>> working = new HashMap<>();

	private final int shard;

	private final Scheduler timer;

	private final Function<Snowflake, Mono<?>> sync;

	private final Function<Snowflake, Mono<Boolean>> readGuild;

	private final Mono<Void> readPrivateChannels;

	private boolean privateDue;

	private boolean hadSession;

	private boolean stopped;

	private int silent;

	private @Nullable RefreshProgress progress;

	/**
	 * Creates the refresh of a shard.
	 * @param shard the shard
	 * @param timer the clock
	 * @param sync asks the gateway for a guild
	 * @param readGuild reads a guild by the API; tells whether the bot is in it
	 * @param readPrivateChannels reads the private channels by the API
	 */
	GuildRefresh(int shard, Scheduler timer, Function<Snowflake, Mono<?>> sync,
			Function<Snowflake, Mono<Boolean>> readGuild, Mono<Void> readPrivateChannels) {
		this.shard = shard;
		this.timer = timer;
		this.sync = sync;
		this.readGuild = readGuild;
		this.readPrivateChannels = readPrivateChannels;
	}

	/**
	 * Begins at once to bring guilds up to date, on the first shard the private channels
	 * too, and what is still due from earlier.
	 * @param missed how many dispatches were lost, for the log
	 * @param guildIds the guilds
	 * @return completes once all is up to date, over several connections if need be, or
	 * known to be unreadable; fails with {@link GatewayException} if a new session or the
	 * end of the login makes it void. Signals on a thread that must not block
	 */
	Mono<Void> refresh(long missed, Collection<Snowflake> guildIds) {
		Mono<Void> done;
		synchronized (this) {
			if (this.stopped) {
				return Mono.error(new GatewayException("The guilds are not read anew: the login has ended", 0, null));
			}
			if (this.progress == null) {
				this.progress = new RefreshProgress(now());
			}
			this.progress.missed(missed);
			// It goes on, so it is not the first that begins: it may be of an earlier
			// process.
			this.hadSession = true;
			this.due.addAll(guildIds);
			this.privateDue |= this.shard == 0;
			done = this.progress.outcome();
		}
		start();
		return done;
	}

	/** The session goes on, with nothing lost: what is due from earlier is done. */
	void resumed() {
		boolean anything;
		synchronized (this) {
			anything = this.progress != null;
		}
		if (anything) {
			start();
		}
	}

	/** The connection is lost; what is not done stays due. */
	void disconnected() {
		this.run.update(Disposables.single());
		synchronized (this) {
			this.working.clear();
		}
	}

	/** A new session has begun. It brings all anew but the private channels. */
	void sessionBegan() {
		forget("a new session brings them");
		synchronized (this) {
			boolean again = this.hadSession;
			this.hadSession = true;
			if (!again || this.stopped || this.shard != 0) {
				return;
			}
			this.progress = new RefreshProgress(now());
			this.privateDue = true;
		}
		start();
	}

	/** The login ends. */
	void stop() {
		synchronized (this) {
			this.stopped = true;
		}
		forget("the login has ended");
		this.run.dispose();
	}

	/**
	 * Takes a dispatch that the cache has taken in: some bring a guild whole.
	 * @param event the dispatch
	 */
	void take(DispatchEvent event) {
		if (event instanceof GuildCreateEvent || event instanceof GuildSyncEvent || event instanceof GuildDeleteEvent) {
			Snowflake id = event.guildId();
			if (id != null) {
				settle(id, RefreshProgress.Way.GATEWAY);
			}
		}
	}

	private void start() {
		disconnected();
		List<Snowflake> guilds;
		Mono<Void> privateChannels;
		synchronized (this) {
			this.silent = 0;
			guilds = List.copyOf(this.due);
			privateChannels = this.privateDue ? readPrivateChannels() : Mono.empty();
		}
		Mono<Void> all = Flux.fromIterable(guilds)
			.flatMap((id) -> whileDue(id, overGateway(id)), AT_ONCE)
			// Else guilds that the API keeps waiting would hold up the gateway.
			.onBackpressureBuffer()
			.flatMap((id) -> whileDue(id, byApi(id)), AT_ONCE)
			.then();
		this.run.update(Mono.when(all, privateChannels).subscribe(null, this::failed, this::finished));
	}

	/**
	 * Asks the gateway for a guild.
	 * @return the guild if it does not answer
	 */
	private Mono<Snowflake> overGateway(Snowflake id) {
		return Mono.defer(() -> {
			synchronized (this) {
				if (this.silent >= MAX_SILENT) {
					return Mono.just(id);
				}
			}
			return this.sync.apply(id).then(Mono.<Snowflake>fromRunnable(() -> {
				heard();
				settle(id, RefreshProgress.Way.GATEWAY);
			})).onErrorResume((failure) -> {
				logger.debug("Shard {} gets guild {} by the API: {}", this.shard, id, failure.getMessage());
				if (failure instanceof GatewayTimeoutException) {
					unheard();
				}
				return Mono.just(id);
			});
		});
	}

	private Mono<Snowflake> byApi(Snowflake id) {
		return Mono.defer(() -> this.readGuild.apply(id))
			.doOnNext((present) -> settle(id, present ? RefreshProgress.Way.API : RefreshProgress.Way.GONE))
			.onErrorResume((failure) -> {
				logger.warn("Shard {} cannot bring guild {} up to date; the cache may be wrong about it: {}",
						this.shard, id, failure.getMessage());
				settle(id, RefreshProgress.Way.UNREADABLE);
				return Mono.empty();
			})
			.then(Mono.empty());
	}

	private Mono<Void> readPrivateChannels() {
		return this.readPrivateChannels.onErrorResume((failure) -> {
			logger.warn("Shard {} cannot read the private channels; the cache may be wrong about them: {}", this.shard,
					failure.getMessage());
			return Mono.empty();
		}).then(Mono.fromRunnable(() -> {
			synchronized (this) {
				this.privateDue = false;
			}
		}));
	}

	/**
	 * Does the work as long as nothing else brings the guild.
	 */
	private Mono<Snowflake> whileDue(Snowflake id, Mono<Snowflake> work) {
		return Mono.defer(() -> {
			Sinks.Empty<Void> settled;
			synchronized (this) {
				if (!this.due.contains(id)) {
					return Mono.empty();
				}
				settled = this.working.computeIfAbsent(id, (key) -> Sinks.empty());
			}
			return work.takeUntilOther(settled.asMono());
		});
	}

	private void settle(Snowflake id, RefreshProgress.Way way) {
		Sinks.Empty<Void> settled;
		synchronized (this) {
			if (!this.due.remove(id) || this.progress == null) {
				return;
			}
			this.progress.settled(way);
			settled = this.working.remove(id);
		}
		if (settled != null) {
			settled.tryEmitEmpty();
		}
	}

	private synchronized void heard() {
		this.silent = 0;
	}

	private synchronized void unheard() {
		this.silent++;
	}

	private void failed(Throwable failure) {
		logger.error("Shard {} could not bring its guilds up to date", this.shard, failure);
	}

	private void finished() {
		RefreshProgress over;
		synchronized (this) {
			over = this.progress;
			if (over == null || this.privateDue || !this.due.isEmpty()) {
				return;
			}
			this.progress = null;
		}
		logger.info("Shard {} is up to date again: {}", this.shard, over.describe(now()));
		over.complete();
	}

	private void forget(String why) {
		RefreshProgress given;
		synchronized (this) {
			given = this.progress;
			this.progress = null;
			this.due.clear();
			this.privateDue = false;
		}
		disconnected();
		if (given != null) {
			given.fail(new GatewayException("The guilds are not read anew: " + why, 0, null));
		}
	}

	private long now() {
		return this.timer.now(TimeUnit.NANOSECONDS);
	}

}
