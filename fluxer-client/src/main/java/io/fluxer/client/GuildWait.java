package io.fluxer.client;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Waits after READY until the guilds have come, which the gateway announces one by one
 * and without an end mark (Fluxer's gateway, the guild stream). Time counts only while
 * the shard reads. Safe for use by many threads.
 */
final class GuildWait {

	private static final long MAX_SILENCE = Duration.ofSeconds(5).toNanos();

	/** How soon to look whether the session stands again. */
	private static final long LOOK_AGAIN = Duration.ofSeconds(1).toNanos();

	private static final long MAX_WAIT = Duration.ofSeconds(60).toNanos();

	private final Set<Snowflake> seen = new HashSet<>();

	private final Disposable.Composite waits = Disposables.composite();

	private final Disposable.Swap look = Disposables.swap();

	private final Scheduler timer;

	private final BooleanSupplier live;

	private final Consumer<@Nullable Set<Snowflake>> done;

	private final Consumer<Set<Snowflake>> late;

	private @Nullable Set<Snowflake> listed;

	/** In the time of reading, as all times but the next. */
	private long endOfSilence;

	private long endOfWait;

	private long pausedAt;

	private long pausedFor;

	private boolean paused;

	private boolean lookDue;

	private volatile boolean over;

	/** Whether somebody knows the list, or nobody will. */
	private boolean told;

	/**
	 * Creates a wait.
	 * @param timer the clock
	 * @param live tells whether the session stands; the wait does not end while it does
	 * not
	 * @param done called once, unless cancelled: when every listed guild was seen, 5 s
	 * passed without a new one, or 60 s in all. Gets the guilds that the API lists,
	 * {@code null} if that is not known yet
	 * @param late gets the guilds that the API lists if they become known only then
	 */
	GuildWait(Scheduler timer, BooleanSupplier live, Consumer<@Nullable Set<Snowflake>> done,
			Consumer<Set<Snowflake>> late) {
		this.timer = timer;
		this.live = live;
		this.done = done;
		this.late = late;
	}

	/**
	 * Starts to wait.
	 * @param guilds asks the API for the guilds; without an answer the list is not known
	 */
	void start(Mono<Set<Snowflake>> guilds) {
		this.waits.add(this.look);
		synchronized (this) {
			this.endOfSilence = readingTime() + MAX_SILENCE;
			this.endOfWait = readingTime() + MAX_WAIT;
			lookIn(MAX_SILENCE);
		}
		this.waits.add(guilds.onErrorComplete().subscribe(this::listed));
	}

	boolean isOver() {
		return this.over;
	}

	void seen(Snowflake guildId) {
		boolean complete;
		synchronized (this) {
			if (this.over || !this.seen.add(guildId)) {
				return;
			}
			this.endOfSilence = readingTime() + MAX_SILENCE;
			complete = isComplete();
		}
		if (complete) {
			finish();
		}
	}

	/** The shard reads nothing: guilds that are on their way do not arrive. */
	synchronized void pause() {
		if (!this.paused) {
			this.paused = true;
			this.pausedAt = now();
		}
	}

	/** The shard reads on. */
	void resume() {
		boolean complete;
		synchronized (this) {
			if (this.over || !this.paused) {
				return;
			}
			this.paused = false;
			this.pausedFor += now() - this.pausedAt;
			complete = isComplete();
			if (this.lookDue) {
				lookIn(remaining());
			}
		}
		if (complete) {
			finish();
		}
	}

	/** The shard reads on, on another connection: the silence begins anew. */
	void resumeAnew() {
		synchronized (this) {
			this.endOfSilence = readingTime() + MAX_SILENCE;
		}
		resume();
	}

	/**
	 * Ends the wait for good: nothing is called any more.
	 */
	void cancel() {
		synchronized (this) {
			this.over = true;
			this.told = true;
		}
		this.waits.dispose();
	}

	private void listed(Set<Snowflake> known) {
		@Nullable Set<Snowflake> ids = known;
		boolean complete;
		synchronized (this) {
			this.listed = known;
			complete = !this.over && isComplete();
			if (!this.over || this.told) {
				ids = null;
			}
			else {
				this.told = true;
			}
		}
		if (complete) {
			finish();
		}
		else if (ids != null) {
			this.late.accept(ids);
		}
	}

	private void look() {
		synchronized (this) {
			this.lookDue = true;
			if (this.over || this.paused) {
				return;
			}
			long remaining = remaining();
			if (remaining > 0 || !this.live.getAsBoolean()) {
				lookIn((remaining > 0) ? remaining : LOOK_AGAIN);
				return;
			}
		}
		finish();
	}

	private void lookIn(long nanos) {
		this.lookDue = false;
		this.look.update(this.timer.schedule(this::look, Math.max(0, nanos), TimeUnit.NANOSECONDS));
	}

	private void finish() {
		@Nullable Set<Snowflake> ids;
		synchronized (this) {
			if (this.over) {
				return;
			}
			this.over = true;
			ids = this.listed;
			this.told = ids != null;
		}
		this.look.dispose();
		this.done.accept(ids);
	}

	private boolean isComplete() {
		return !this.paused && this.listed != null && this.seen.containsAll(this.listed) && this.live.getAsBoolean();
	}

	private long remaining() {
		return Math.min(this.endOfSilence, this.endOfWait) - readingTime();
	}

	private long readingTime() {
		return (this.paused ? this.pausedAt : now()) - this.pausedFor;
	}

	private long now() {
		return this.timer.now(TimeUnit.NANOSECONDS);
	}

}
