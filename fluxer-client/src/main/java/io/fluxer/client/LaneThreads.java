package io.fluxer.client;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the threads that handlers run on.
 */
final class LaneThreads {

	private static final Logger logger = LoggerFactory.getLogger(LaneThreads.class);

	private static final String PREFIX = "fluxer-lane-";

	private static final int MAX_THREADS = 256;

	private static final long IDLE_SECONDS = 10;

	private LaneThreads() {
	}

	static ExecutorService create(boolean virtual) {
		if (virtual) {
			try {
				return virtualThreads();
			}
			catch (ReflectiveOperationException ex) {
				logger.warn("Virtual threads need Java 21 or later; handlers run on platform threads");
			}
		}
		return platformThreads();
	}

	/**
	 * Reuses an idle thread, else makes a new one, else lets the task wait for whichever
	 * thread is free first.
	 */
	private static ExecutorService platformThreads() {
		AtomicInteger count = new AtomicInteger();
		ThreadFactory factory = (task) -> {
			Thread thread = new Thread(task, PREFIX + count.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		};
		HandOver queue = new HandOver();
		return new ThreadPoolExecutor(0, MAX_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, queue, factory,
				(task, executor) -> {
					if (executor.isShutdown()) {
						throw new RejectedExecutionException("The client is destroyed");
					}
					queue.put(task);
				});
	}

	// Java 17 is the floor, so the methods of Java 21 cannot be named.
	private static ExecutorService virtualThreads() throws ReflectiveOperationException {
		try {
			Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
			Class<?> type = Class.forName("java.lang.Thread$Builder");
			type.getMethod("name", String.class, long.class).invoke(builder, PREFIX, 1L);
			ThreadFactory factory = (ThreadFactory) type.getMethod("factory").invoke(builder);
			return (ExecutorService) Executors.class.getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
				.invoke(null, factory);
		}
		catch (InvocationTargetException ex) {
			throw new ReflectiveOperationException(ex.getCause());
		}
	}

	/** Takes a task only if a thread waits for it, so that the pool grows otherwise. */
	private static final class HandOver extends LinkedTransferQueue<Runnable> {

		@Override
		public boolean offer(Runnable task) {
			return tryTransfer(task);
		}

	}

}
