package io.fluxer.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one after the other, in order, on shared threads; holds none while there is
 * nothing to do. Tasks must not throw.
 */
final class SerialTasks {

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
			task.run();
		}
	}

	private synchronized @Nullable Runnable next() {
		Runnable task = this.waiting.poll();
		this.running = task != null;
		return task;
	}

}
