package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;

/**
 * Starts the shards of a login one by one: the next once the one before has a session,
 * and not sooner than the server lets sessions of one token start, which is 20 a minute
 * (Fluxer's gateway, connection limits). Safe for use by many threads.
 */
final class ShardStarts {

	private static final long DISTANCE = Duration.ofSeconds(3).toNanos();

	private final Queue<LoginShard> waiting;

	private final Disposable.Swap next = Disposables.swap();

	private final Consumer<LoginShard> open;

	private final Scheduler timer;

	private @Nullable LoginShard starting;

	private long startedAt;

	/**
	 * Creates the starts.
	 * @param shards the shards in their order
	 * @param open opens one
	 * @param timer the clock
	 */
	ShardStarts(Collection<LoginShard> shards, Consumer<LoginShard> open, Scheduler timer) {
		this.waiting = new ArrayDeque<>(shards);
		this.open = open;
		this.timer = timer;
	}

	/** Opens the first. */
	void start() {
		LoginShard shard;
		synchronized (this) {
			shard = this.waiting.poll();
			this.starting = shard;
			this.startedAt = now();
		}
		if (shard != null) {
			this.open.accept(shard);
		}
	}

	/**
	 * A shard has a session.
	 * @param shard the shard
	 */
	synchronized void sessionUp(LoginShard shard) {
		if (shard == this.starting && !this.waiting.isEmpty()) {
			this.starting = null;
			long pause = Math.max(0, this.startedAt + DISTANCE - now());
			this.next.update(this.timer.schedule(this::start, pause, TimeUnit.NANOSECONDS));
		}
	}

	/** Opens no other. */
	void stop() {
		this.next.dispose();
	}

	private long now() {
		return this.timer.now(TimeUnit.NANOSECONDS);
	}

}
