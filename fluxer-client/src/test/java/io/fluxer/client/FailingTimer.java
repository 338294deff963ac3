package io.fluxer.client;

import java.util.concurrent.TimeUnit;

import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/**
 * A clock that at times cannot start the thread that would watch it.
 */
final class FailingTimer implements Scheduler {

	private final Scheduler time;

	private int failures;

	FailingTimer(Scheduler time) {
		this.time = time;
	}

	/** Takes the next task, and throws all the same, as the executors of the JDK do. */
	void failOnce() {
		this.failures = 1;
	}

	@Override
	public Disposable schedule(Runnable task) {
		return taken(this.time.schedule(task));
	}

	@Override
	public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
		return taken(this.time.schedule(task, delay, unit));
	}

	@Override
	public Worker createWorker() {
		return this.time.createWorker();
	}

	@Override
	public long now(TimeUnit unit) {
		return this.time.now(unit);
	}

	private Disposable taken(Disposable task) {
		if (this.failures > 0) {
			this.failures--;
			throw new InternalError("unable to create native thread");
		}
		return task;
	}

}
