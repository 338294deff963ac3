package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/**
 * The client's view of a test's clock, as strange as that of a real machine: the time of
 * day can be set, and the whole machine can sleep, so that what was due meanwhile runs
 * late and all at once.
 */
final class ClientClock implements Scheduler {

	private final Scheduler time;

	private final Queue<Runnable> late = new ArrayDeque<>();

	private long dayOffsetMillis;

	private boolean asleep;

	ClientClock(Scheduler time) {
		this.time = time;
	}

	/**
	 * Sets the time of day, which says nothing about how much time passes.
	 */
	void setTimeOfDay(Duration offset) {
		this.dayOffsetMillis = offset.toMillis();
	}

	/**
	 * Lets the machine sleep, or wakes it.
	 */
	void sleep(boolean sleep) {
		this.asleep = sleep;
		while (!this.asleep && !this.late.isEmpty()) {
			this.late.remove().run();
		}
	}

	@Override
	public long now(TimeUnit unit) {
		boolean ofDay = unit.compareTo(TimeUnit.MILLISECONDS) >= 0;
		return this.time.now(unit) + (ofDay ? unit.convert(this.dayOffsetMillis, TimeUnit.MILLISECONDS) : 0);
	}

	@Override
	public Disposable schedule(Runnable task) {
		Task awake = new Task(task);
		return awake.at(this.time.schedule(awake));
	}

	@Override
	public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
		Task awake = new Task(task);
		return awake.at(this.time.schedule(awake, delay, unit));
	}

	@Override
	public Disposable schedulePeriodically(Runnable task, long initialDelay, long period, TimeUnit unit) {
		Task awake = new Task(task);
		return awake.at(this.time.schedulePeriodically(awake, initialDelay, period, unit));
	}

	@Override
	public Worker createWorker() {
		return new AwakeWorker(this.time.createWorker());
	}

	/**
	 * Something to do once the machine is awake.
	 */
	private final class Task implements Runnable, Disposable {

		private final Runnable task;

		private Disposable planned = () -> {
		};

		private boolean disposed;

		Task(Runnable task) {
			this.task = task;
		}

		Disposable at(Disposable plan) {
			this.planned = plan;
			return this;
		}

		@Override
		public void run() {
			if (ClientClock.this.asleep) {
				ClientClock.this.late.add(this);
			}
			else if (!this.disposed) {
				this.task.run();
			}
		}

		@Override
		public void dispose() {
			this.disposed = true;
			this.planned.dispose();
		}

		@Override
		public boolean isDisposed() {
			return this.disposed || this.planned.isDisposed();
		}

	}

	/**
	 * A worker of the real clock whose tasks wait for the machine.
	 */
	private final class AwakeWorker implements Worker {

		private final Worker worker;

		AwakeWorker(Worker worker) {
			this.worker = worker;
		}

		@Override
		public Disposable schedule(Runnable task) {
			Task awake = new Task(task);
			return awake.at(this.worker.schedule(awake));
		}

		@Override
		public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
			Task awake = new Task(task);
			return awake.at(this.worker.schedule(awake, delay, unit));
		}

		@Override
		public Disposable schedulePeriodically(Runnable task, long initialDelay, long period, TimeUnit unit) {
			Task awake = new Task(task);
			return awake.at(this.worker.schedulePeriodically(awake, initialDelay, period, unit));
		}

		@Override
		public void dispose() {
			this.worker.dispose();
		}

		@Override
		public boolean isDisposed() {
			return this.worker.isDisposed();
		}

	}

}
