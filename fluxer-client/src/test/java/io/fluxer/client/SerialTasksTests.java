package io.fluxer.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SerialTasksTests {

	private final Deque<Runnable> threads = new ArrayDeque<>();

	private final SerialTasks tasks = new SerialTasks(this.threads::add);

	private final List<String> done = new ArrayList<>();

	@Test
	void tasksRunInOrderOnOneThreadThatIsGivenBack() {
		this.tasks.add(() -> this.done.add("a"));
		this.tasks.add(() -> this.done.add("b"));
		assertThat(this.done).isEmpty();
		assertThat(this.threads).hasSize(1);
		this.threads.remove().run();
		assertThat(this.done).containsExactly("a", "b");
		this.tasks.add(() -> this.done.add("c"));
		assertThat(this.threads).hasSize(1);
		this.threads.remove().run();
		assertThat(this.done).containsExactly("a", "b", "c");
	}

	@Test
	void taskOfATaskRunsAfterIt() {
		this.tasks.add(() -> {
			this.tasks.add(() -> this.done.add("inner"));
			this.done.add("outer");
		});
		this.threads.remove().run();
		assertThat(this.done).containsExactly("outer", "inner");
		assertThat(this.threads).isEmpty();
	}

	@Test
	void taskThatFailsHoldsUpNoOther() {
		this.tasks.add(() -> {
			throw new InternalError("on purpose");
		});
		this.tasks.add(() -> this.done.add("next"));
		this.threads.remove().run();
		this.tasks.add(() -> this.done.add("later"));
		this.threads.remove().run();
		assertThat(this.done).containsExactly("next", "later");
	}

}
