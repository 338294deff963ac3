package io.fluxer.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks one after the other, in order, on shared threads; holds none while there is
 * nothing to do. What a task throws is logged.
 */
final class SerialTasks {

	private static final Logger logger = LoggerFactory.getLogger(SerialTasks.class);

	private final Deque<Runnable> waiting = new ArrayDeque<>();

	private final Consumer<Runnable> threads;

	private boolean running;

	SerialTasks(Consumer<Runnable> threads) {
		this.threads = threads;
	}

	void add(Runnable task) {
		synchronized (this) {
			this.waiting.add(task);
			if (this.running) {
				return;
			}
			this.running = true;
		}
		this.threads.accept(this::run);
	}

	private void run() {
		for (Runnable task = next(); task != null; task = next()) {
			try {
				task.run();
			}
			catch (Throwable ex) {
				logger.error("A task failed; those behind it are done all the same", ex);
			}
		}
	}

	private synchronized @Nullable Runnable next() {
		Runnable task = this.waiting.poll();
		this.running = task != null;
		return task;
	}

}
