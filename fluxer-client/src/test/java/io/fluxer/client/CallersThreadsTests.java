package io.fluxer.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

class CallersThreadsTests {

	private final Deque<Runnable> threads = new ArrayDeque<>();

	private final List<String> done = new ArrayList<>();

	@Test
	void tasksRunOnAnotherThread() {
		new CallersThreads(Schedulers.fromExecutor(this.threads::add)).execute(() -> this.done.add("task"));
		assertThat(this.done).isEmpty();
		this.threads.remove().run();
		assertThat(this.done).containsExactly("task");
	}

	@Test
	void taskWhoseThreadCannotStartRunsHereAndOnce() {
		new CallersThreads(Schedulers.fromExecutor((task) -> {
			this.threads.add(task);
			throw new OutOfMemoryError("unable to create native thread");
		})).execute(() -> this.done.add("task"));
		assertThat(this.done).containsExactly("task");
		this.threads.remove().run();
		assertThat(this.done).containsExactly("task");
	}

	@Test
	void taskThatIsRejectedRunsHere() {
		new CallersThreads(Schedulers.fromExecutor((task) -> {
			throw new RejectedExecutionException("full");
		})).execute(() -> this.done.add("task"));
		assertThat(this.done).containsExactly("task");
	}

}
