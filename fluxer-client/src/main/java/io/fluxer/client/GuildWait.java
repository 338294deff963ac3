package io.fluxer.client;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Waits after READY until the guilds have come, which the gateway announces one by one
 * and without an end mark (Fluxer's gateway, the guild stream).
 */
final class GuildWait {

	private static final Logger logger = LoggerFactory.getLogger(GuildWait.class);

	private static final Duration MAX_SILENCE = Duration.ofSeconds(5);

	private static final Duration MAX_WAIT = Duration.ofSeconds(60);

	private final Set<Snowflake> seen = new HashSet<>();

	private final Disposable.Composite waits = Disposables.composite();

	private final Disposable.Swap silence = Disposables.swap();

	private final Scheduler timer;

	private final Runnable done;

	private @Nullable Set<Snowflake> expected;

	private boolean over;

	/**
	 * Creates a wait.
	 * @param timer the clock
	 * @param done called once, unless cancelled: when every expected guild was seen, 5 s
	 * passed without a new one, or 60 s in all
	 */
	GuildWait(Scheduler timer, Runnable done) {
		this.timer = timer;
		this.done = done;
	}

	void start(Mono<Set<Snowflake>> guilds) {
		this.waits.add(this.silence);
		this.waits.add(this.timer.schedule(this::finish, MAX_WAIT.toSeconds(), TimeUnit.SECONDS));
		restartSilence();
		this.waits.add(guilds.subscribe(this::expect, (ex) -> logger
			.warn("The list of guilds cannot be read, so READY waits until no more of them come: {}", ex.toString())));
	}

	void seen(Snowflake guildId) {
		boolean complete;
		synchronized (this) {
			if (this.over || !this.seen.add(guildId)) {
				return;
			}
			complete = isComplete();
		}
		if (complete) {
			finish();
		}
		else {
			restartSilence();
		}
	}

	void finish() {
		if (end()) {
			this.done.run();
		}
	}

	/**
	 * Ends the wait for good.
	 * @return whether it was not over; then nothing is called any more
	 */
	boolean cancel() {
		return end();
	}

	private void expect(Set<Snowflake> ids) {
		boolean complete;
		synchronized (this) {
			this.expected = ids;
			complete = isComplete();
		}
		if (complete) {
			finish();
		}
	}

	private void restartSilence() {
		this.silence.update(this.timer.schedule(this::finish, MAX_SILENCE.toSeconds(), TimeUnit.SECONDS));
	}

	private boolean isComplete() {
		return this.expected != null && this.seen.containsAll(this.expected);
	}

	private boolean end() {
		synchronized (this) {
			if (this.over) {
				return false;
			}
			this.over = true;
		}
		this.waits.dispose();
		return true;
	}

}
