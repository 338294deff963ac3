package io.fluxer.boot.soak;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.fluxer.client.Client;

import org.springframework.test.util.ReflectionTestUtils;

/**
 * Makes threads that now and then do not start, as in a container at its limit of
 * processes. As long as there are too few, all do: without any thread nothing could be
 * handled.
 */
final class FailingThreads implements ThreadFactory {

	private static final int TOO_FEW = 2;

	/** Soon, so that there are many to start. */
	private static final Duration IDLE_TIME = Duration.ofMillis(50);

	private final AtomicInteger alive = new AtomicInteger();

	private final ThreadFactory threads;

	private final Chaos chaos;

	private FailingThreads(ThreadFactory threads, Chaos chaos) {
		this.threads = threads;
		this.chaos = chaos;
	}

	/**
	 * Has the handlers of a client run on such threads.
	 * @param client a client that is logged in
	 * @param chaos decides which do not start
	 */
	static void install(Client client, Chaos chaos) {
		AtomicReference<?> login = (AtomicReference<?>) ReflectionTestUtils.getField(client, "login");
		Object resources = ReflectionTestUtils.getField(login.get(), "resources");
		Object executor = ReflectionTestUtils.getField(resources, "executor");
		ThreadFactory sound = (ThreadFactory) ReflectionTestUtils.getField(executor, "threads");
		ReflectionTestUtils.setField(executor, "threads", new FailingThreads(sound, chaos));
		ReflectionTestUtils.setField(executor, "idleNanos", IDLE_TIME.toNanos());
	}

	@Override
	public Thread newThread(Runnable task) {
		Thread thread = new Thread(() -> run(task), this.threads.newThread(task).getName()) {

			@Override
			public void start() {
				if (FailingThreads.this.alive.get() >= TOO_FEW
						&& FailingThreads.this.chaos.fails(UserCode.THREAD_START)) {
					throw new OutOfMemoryError("unable to create native thread");
				}
				super.start();
			}

		};
		thread.setDaemon(true);
		return thread;
	}

	private void run(Runnable task) {
		this.alive.incrementAndGet();
		try {
			task.run();
		}
		finally {
			this.alive.decrementAndGet();
		}
	}

}
