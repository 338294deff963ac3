package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * Runs a task on the thread that became idle last, else on a new one, else on whichever
 * is free first. Of the queues of the JDK those that keep tasks wake the thread that has
 * waited longest: the coldest, and none is ever idle long enough to end. A task whose
 * thread cannot be started waits for another, as those beyond the last thread do.
 */
final class LaneExecutor extends AbstractExecutorService {

	private final Object lock = new Object();

	private final Deque<Worker> idle = new ArrayDeque<>();

	private final Set<Worker> workers = new HashSet<>();

	private final Deque<Runnable> waiting = new ArrayDeque<>();

	private final ThreadFactory threads;

	private final int maxThreads;

	private final long idleNanos;

	private boolean shutdown;

	/**
	 * Creates an executor without threads.
	 * @param threads makes its threads
	 * @param maxThreads how many there are at most
	 * @param idleTime after which an idle thread ends
	 */
	LaneExecutor(ThreadFactory threads, int maxThreads, Duration idleTime) {
		this.threads = threads;
		this.maxThreads = maxThreads;
		this.idleNanos = idleTime.toNanos();
	}

	/**
	 * Takes a task.
	 * @param task the task
	 * @throws RejectedExecutionException after a shutdown
	 * @throws OutOfMemoryError if no thread can be started for it and there is no other;
	 * the task is then not run
	 */
	@Override
	public void execute(Runnable task) {
		Worker worker;
		boolean isNew;
		synchronized (this.lock) {
			if (this.shutdown) {
				throw new RejectedExecutionException("The client is destroyed");
			}
			this.waiting.addLast(task);
			worker = this.idle.pollFirst();
			isNew = worker == null;
			if (worker != null) {
				worker.task = this.waiting.pollFirst();
			}
			else if (this.workers.size() < this.maxThreads) {
				// Takes what has waited longest: a thread could not be had before.
				worker = new Worker();
				this.workers.add(worker);
			}
			else {
				return;
			}
		}
		if (isNew) {
			start(worker, task);
		}
		else {
			LockSupport.unpark(worker.thread);
		}
	}

	@Override
	public void shutdown() {
		List<Worker> sleeping;
		synchronized (this.lock) {
			this.shutdown = true;
			sleeping = List.copyOf(this.idle);
		}
		sleeping.forEach((worker) -> LockSupport.unpark(worker.thread));
	}

	@Override
	public List<Runnable> shutdownNow() {
		List<Runnable> left;
		List<Worker> running;
		synchronized (this.lock) {
			this.shutdown = true;
			left = new ArrayList<>(this.waiting);
			this.waiting.clear();
			running = List.copyOf(this.workers);
		}
		running.forEach(Worker::interrupt);
		return left;
	}

	@Override
	public boolean isShutdown() {
		synchronized (this.lock) {
			return this.shutdown;
		}
	}

	@Override
	public boolean isTerminated() {
		synchronized (this.lock) {
			return this.shutdown && this.workers.isEmpty();
		}
	}

	@Override
	public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
		long deadline = System.nanoTime() + unit.toNanos(timeout);
		synchronized (this.lock) {
			while (!isTerminated()) {
				long left = deadline - System.nanoTime();
				if (left <= 0) {
					return false;
				}
				TimeUnit.NANOSECONDS.timedWait(this.lock, left);
			}
			return true;
		}
	}

	private void start(Worker worker, Runnable task) {
		try {
			this.threads.newThread(worker).start();
		}
		catch (Throwable ex) {
			synchronized (this.lock) {
				// The machine has no thread left: this one must not count as one.
				leave(worker);
				// The others take the task once they are free.
				if (this.workers.isEmpty() && this.waiting.removeLastOccurrence(task)) {
					throw ex;
				}
			}
		}
	}

	/** Under the lock. */
	private void leave(Worker worker) {
		this.workers.remove(worker);
		this.lock.notifyAll();
	}

	/**
	 * One thread and what it is to do next.
	 */
	private final class Worker implements Runnable {

		/** Known once it runs. */
		private volatile @Nullable Thread thread;

		/** Set under the lock. */
		private volatile @Nullable Runnable task;

		@Override
		public void run() {
			this.thread = Thread.currentThread();
			try {
				for (Runnable next = next(); next != null; next = next()) {
					run(next);
				}
			}
			finally {
				end();
			}
		}

		void interrupt() {
			Thread present = this.thread;
			if (present != null) {
				present.interrupt();
			}
		}

		private void run(Runnable next) {
			try {
				next.run();
			}
			catch (Throwable ex) {
				report(ex);
			}
			finally {
				// Whoever interrupted meant that task.
				Thread.interrupted();
			}
		}

		private void report(Throwable failure) {
			try {
				Thread present = Thread.currentThread();
				present.getUncaughtExceptionHandler().uncaughtException(present, failure);
			}
			catch (Throwable ex) {
				// The application's handler: this thread has other tasks to do.
			}
		}

		private @Nullable Runnable next() {
			synchronized (LaneExecutor.this.lock) {
				Runnable next = LaneExecutor.this.waiting.pollFirst();
				if (next != null) {
					return next;
				}
				this.task = null;
				LaneExecutor.this.idle.addFirst(this);
			}
			long deadline = System.nanoTime() + LaneExecutor.this.idleNanos;
			while (this.task == null && !isOver(deadline)) {
				LockSupport.parkNanos(LaneExecutor.this, deadline - System.nanoTime());
				Thread.interrupted();
			}
			return this.task;
		}

		/** Ends the thread, unless it got something to do. */
		private boolean isOver(long deadline) {
			synchronized (LaneExecutor.this.lock) {
				boolean over = this.task == null && (LaneExecutor.this.shutdown || deadline - System.nanoTime() <= 0);
				if (over) {
					LaneExecutor.this.idle.remove(this);
					leave(this);
				}
				return over;
			}
		}

		/** Not counted as a thread any more, whatever ended it. */
		private void end() {
			synchronized (LaneExecutor.this.lock) {
				LaneExecutor.this.idle.remove(this);
				leave(this);
			}
		}

	}

}
