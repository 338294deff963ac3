package io.fluxer.rest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Virtual time beside real sockets. A test that moves it must know that the timer which
 * it wants to run out has been set: what a socket's thread does next is not in its hands.
 */
final class TestTime implements Scheduler {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final List<Duration> timers = new CopyOnWriteArrayList<>();

	/** The time in nanoseconds. */
	long nanos() {
		return this.time.now(TimeUnit.NANOSECONDS);
	}

	void advance(Duration duration) {
		this.time.advanceTimeBy(duration);
	}

	/** Returns once a timer of this length has been set this many times. */
	void awaitTimer(Duration length, int times) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(this.timers).filteredOn(length::equals).hasSizeGreaterThanOrEqualTo(times));
	}

	@Override
	public Disposable schedule(Runnable task) {
		return this.time.schedule(task);
	}

	@Override
	public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
		Disposable scheduled = this.time.schedule(task, delay, unit);
		this.timers.add(Duration.of(delay, unit.toChronoUnit()));
		return scheduled;
	}

	@Override
	public Worker createWorker() {
		return this.time.createWorker();
	}

	@Override
	public long now(TimeUnit unit) {
		return this.time.now(unit);
	}

}
