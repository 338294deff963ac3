package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;

/**
 * Starts the shards of a login one by one: the next a little after the one before has a
 * session. The server lets 20 sessions of one token start in a minute and keeps others
 * waiting in silence (Fluxer's gateway, connection limits), so there are fewer in any
 * minute, which leaves room for sessions that have to be made anew. Safe for use by many
 * threads.
 *
 * @param <T> a shard
 */
final class ShardStarts<T> {

	static final int MAX_IN_A_MINUTE = 16;

	private static final long DISTANCE = Duration.ofMillis(250).toNanos();

	private static final long WINDOW = Duration.ofMillis(60_500).toNanos();

	private final Queue<T> waiting;

	private final Deque<Long> startedAt = new ArrayDeque<>();

	private final Disposable.Swap next = Disposables.swap();

	private final Consumer<T> open;

	private final Scheduler timer;

	private @Nullable T starting;

	/**
	 * Creates the starts.
	 * @param shards the shards in their order
	 * @param open opens one; must not fail
	 * @param timer the clock
	 */
	ShardStarts(Collection<T> shards, Consumer<T> open, Scheduler timer) {
		this.waiting = new ArrayDeque<>(shards);
		this.open = open;
		this.timer = timer;
	}

	/** Opens the first. */
	void start() {
		T shard;
		synchronized (this) {
			shard = this.waiting.poll();
			this.starting = shard;
			this.startedAt.addLast(now());
			if (this.startedAt.size() > MAX_IN_A_MINUTE) {
				this.startedAt.removeFirst();
			}
		}
		if (shard != null) {
			this.open.accept(shard);
		}
	}

	/**
	 * A shard has a session.
	 * @param shard the shard
	 */
	synchronized void sessionUp(T shard) {
		if (shard.equals(this.starting) && !this.waiting.isEmpty()) {
			this.starting = null;
			this.next.update(this.timer.schedule(this::start, pause(), TimeUnit.NANOSECONDS));
		}
	}

	/** Opens no other. */
	void stop() {
		this.next.dispose();
	}

	private long pause() {
		if (this.startedAt.size() < MAX_IN_A_MINUTE) {
			return DISTANCE;
		}
		return Math.max(DISTANCE, this.startedAt.getFirst() + WINDOW - now());
	}

	private long now() {
		return this.timer.now(TimeUnit.NANOSECONDS);
	}

}
