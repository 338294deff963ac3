package io.fluxer.client;

import java.util.concurrent.atomic.AtomicBoolean;

import reactor.core.scheduler.Scheduler;

/**
 * The threads on which callers of the client go on. A task that gets none of them runs on
 * the thread that hands it over: late is better than never.
 */
final class CallersThreads {

	private final Scheduler threads;

	CallersThreads(Scheduler threads) {
		this.threads = threads;
	}

	void execute(Runnable task) {
		AtomicBoolean begun = new AtomicBoolean();
		Runnable once = () -> {
			if (begun.compareAndSet(false, true)) {
				task.run();
			}
		};
		try {
			this.threads.schedule(once);
		}
		catch (Throwable ex) {
			// Closed, full, or the machine has no thread left. An executor may keep the
			// task that it could not start a thread for, and run it later.
			once.run();
		}
	}

}
