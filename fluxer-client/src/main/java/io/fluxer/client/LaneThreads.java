package io.fluxer.client;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
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

	private static final Duration IDLE_TIME = Duration.ofSeconds(10);

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

	private static ExecutorService platformThreads() {
		AtomicInteger count = new AtomicInteger();
		ThreadFactory factory = (task) -> {
			Thread thread = new Thread(task, PREFIX + count.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		};
		return new LaneExecutor(factory, MAX_THREADS, IDLE_TIME);
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

}
