package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
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
 * waited longest: the coldest, and none is ever idle long enough to end.
 */
final class LaneExecutor extends AbstractExecutorService {

	private final Object lock = new Object();

	private final Deque<Worker> idle = new ArrayDeque<>();

	private final Set<Worker> workers = new HashSet<>();

	private final Queue<Runnable> waiting = new ArrayDeque<>();

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

	@Override
	public void execute(Runnable task) {
		Worker worker;
		boolean isNew;
		synchronized (this.lock) {
			if (this.shutdown) {
				throw new RejectedExecutionException("The client is destroyed");
			}
			worker = this.idle.pollFirst();
			isNew = worker == null;
			if (worker == null && this.workers.size() >= this.maxThreads) {
				this.waiting.add(task);
				return;
			}
			if (worker == null) {
				worker = new Worker();
				this.workers.add(worker);
			}
			worker.task = task;
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
		running.forEach((worker) -> worker.thread.interrupt());
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
			worker.thread.start();
		}
		catch (Throwable ex) {
			// The machine has no thread left: this one must not count as one.
			synchronized (this.lock) {
				leave(worker);
				if (this.workers.isEmpty()) {
					throw ex;
				}
			}
			handOver(task);
		}
	}

	/** Gives a task to a thread that is idle by now, else to the next that ends one. */
	private void handOver(Runnable task) {
		Worker worker;
		synchronized (this.lock) {
			worker = this.idle.pollFirst();
			if (worker == null) {
				this.waiting.add(task);
				return;
			}
			worker.task = task;
		}
		LockSupport.unpark(worker.thread);
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

		private final Thread thread = LaneExecutor.this.threads.newThread(this);

		/** Set under the lock. */
		private volatile @Nullable Runnable task;

		@Override
		public void run() {
			for (Runnable next = this.task; next != null; next = next()) {
				run(next);
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
				this.thread.getUncaughtExceptionHandler().uncaughtException(this.thread, failure);
			}
			catch (Throwable ex) {
				// The application's handler: this thread has other tasks to do.
			}
		}

		private @Nullable Runnable next() {
			synchronized (LaneExecutor.this.lock) {
				this.task = LaneExecutor.this.waiting.poll();
				if (this.task != null) {
					return this.task;
				}
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

	}

}
