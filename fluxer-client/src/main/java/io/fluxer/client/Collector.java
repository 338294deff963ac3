package io.fluxer.client;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import io.fluxer.Snowflake;
import io.fluxer.event.DispatchEvent;
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
 * Gathers from its making to its end. The event loop only picks candidates; filter and
 * end have their turn one after the other on other threads, so that whatever came before
 * the end counts.
 *
 * @param <T> what it gathers
 */
final class Collector<T> {

	static final int MAX_WAITING = 4096;

	private static final Logger logger = LoggerFactory.getLogger(Collector.class);

	// Nothing is lost on the way to slow subscribers; the maximum bounds it.
	private final Sinks.Many<T> gathered = Sinks.many().replay().all();

	private final AtomicBoolean closed = new AtomicBoolean();

	private final AtomicInteger waiting = new AtomicInteger();

	private final AtomicLong dropped = new AtomicLong();

	private final Disposable.Swap silence = Disposables.swap();

	private final Disposable.Composite timers = Disposables.composite(this.silence);

	private final CollectorTarget<T> target;

	private final CollectorLimits limits;

	private final Scheduler timer;

	private final Scheduler callers;

	private final SerialTasks tasks;

	private final Consumer<Collector<?>> onClose;

	private volatile @Nullable Snowflake guildId;

	private volatile @Nullable CollectorEndReason endReason;

	private int count;

	/**
	 * Creates a collector.
	 * @param target what to look at
	 * @param limits when to end
	 * @param resources the clock, and the threads of subscribers
	 * @param threads runs the filter
	 * @param onClose called once, when no event is wanted any more
	 */
	Collector(CollectorTarget<T> target, CollectorLimits limits, LoginResources resources, Consumer<Runnable> threads,
			Consumer<Collector<?>> onClose) {
		this.target = target;
		this.limits = limits;
		this.timer = resources.timer();
		this.callers = resources.callers();
		this.tasks = new SerialTasks(threads);
		this.onClose = onClose;
	}

	Snowflake channelId() {
		return this.target.channelId();
	}

	@Nullable Snowflake guildId() {
		return this.guildId;
	}

	void guildKnown(@Nullable Snowflake id) {
		if (id != null) {
			this.guildId = id;
		}
	}

	void start() {
		Duration time = this.limits.time();
		if (time != null) {
			this.timers.add(after(time, () -> end(CollectorEndReason.TIME)));
		}
		if (this.limits.idleTime() != null) {
			this.tasks.add(this::watchSilence);
		}
	}

	/**
	 * Looks at an event of the channel.
	 */
	void accept(DispatchEvent event) {
		if (this.closed.get()) {
			return;
		}
		guildKnown(event.guildId());
		this.target.candidates(event).forEach(this::offer);
		if (this.target.isGone(event)) {
			end(CollectorEndReason.DELETED);
		}
	}

	/**
	 * Takes no more events, and ends once those that came before were filtered. The first
	 * call decides.
	 */
	void end(CollectorEndReason reason) {
		if (close()) {
			this.tasks.add(() -> finish(reason));
		}
	}

	Mono<Collected<T>> collect() {
		// Reactor restores values of the thread around "mapNotNull", which may fail.
		return this.gathered.asFlux().collectList().flatMap((items) -> {
			CollectorEndReason reason = this.endReason;
			return (reason != null) ? Mono.just(new Collected<>(items, reason, this.dropped.get())) : Mono.empty();
		}).publishOn(this.callers);
	}

	Flux<T> items() {
		return this.gathered.asFlux().publishOn(this.callers);
	}

	private void offer(T candidate) {
		if (this.waiting.incrementAndGet() <= MAX_WAITING) {
			this.tasks.add(() -> take(candidate));
			return;
		}
		this.waiting.decrementAndGet();
		if (this.dropped.getAndIncrement() == 0) {
			logger.warn("The filter of a collector in channel {} is too slow: {} wait for it, more are dropped",
					channelId(), MAX_WAITING);
		}
	}

	private void take(T candidate) {
		this.waiting.decrementAndGet();
		if (this.endReason != null || !passes(candidate)) {
			return;
		}
		this.gathered.tryEmitNext(candidate);
		this.count++;
		if (this.count == this.limits.maximum()) {
			finish(CollectorEndReason.LIMIT);
		}
		else {
			watchSilence();
		}
	}

	private boolean passes(T candidate) {
		try {
			return this.target.matches(candidate);
		}
		catch (Throwable ex) {
			// An Error too: it must not keep the collector from ending.
			logger.error("The filter of a collector in channel {} failed; that counts as no match", channelId(), ex);
			return false;
		}
	}

	private void watchSilence() {
		int seen = this.count;
		Duration idleTime = this.limits.idleTime();
		if (idleTime != null && !this.closed.get()) {
			this.silence.update(after(idleTime, () -> this.tasks.add(() -> silent(seen))));
		}
	}

	private void silent(int seen) {
		// One that came in time may have waited for the filter.
		if (seen == this.count) {
			finish(CollectorEndReason.IDLE);
		}
	}

	private void finish(CollectorEndReason reason) {
		if (this.endReason == null) {
			this.endReason = reason;
			close();
			this.gathered.tryEmitComplete();
		}
	}

	private boolean close() {
		if (!this.closed.compareAndSet(false, true)) {
			return false;
		}
		this.timers.dispose();
		this.onClose.accept(this);
		return true;
	}

	private Disposable after(Duration time, Runnable task) {
		try {
			return this.timer.schedule(task, TimeUnit.NANOSECONDS.convert(time), TimeUnit.NANOSECONDS);
		}
		catch (RejectedExecutionException ex) {
			// The login has just ended, and ends this collector as well.
			return Disposables.disposed();
		}
	}

}
