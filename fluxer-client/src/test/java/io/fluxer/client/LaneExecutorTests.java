package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class LaneExecutorTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final List<Throwable> uncaught = new ArrayList<>();

	private LaneExecutor executor = create(2, LONG);

	@AfterEach
	void shutDown() {
		this.executor.shutdownNow();
	}

	@Test
	void runsATaskOnTheThreadThatBecameIdleLast() throws Exception {
		for (int round = 0; round < 10; round++) {
			CountDownLatch first = new CountDownLatch(1);
			CountDownLatch second = new CountDownLatch(1);
			Thread firstThread = occupy(first);
			Thread secondThread = occupy(second);
			first.countDown();
			awaitIdle(firstThread);
			second.countDown();
			awaitIdle(secondThread);
			Thread next = this.executor.submit(Thread::currentThread).get(10, TimeUnit.SECONDS);
			assertThat(next).isSameAs(secondThread).isNotSameAs(firstThread);
			awaitIdle(next);
		}
	}

	@Test
	void taskBeyondTheLastThreadRunsOnTheFirstThatIsFree() throws Exception {
		CountDownLatch first = new CountDownLatch(1);
		CountDownLatch second = new CountDownLatch(1);
		Thread firstThread = occupy(first);
		occupy(second);
		CompletableFuture<Thread> third = new CompletableFuture<>();
		this.executor.execute(() -> third.complete(Thread.currentThread()));
		assertThat(third).isNotDone();
		first.countDown();
		assertThat(third.get(10, TimeUnit.SECONDS)).isSameAs(firstThread);
		second.countDown();
	}

	@Test
	void taskWithoutANewThreadWaitsForAnother() throws Exception {
		AtomicInteger threads = new AtomicInteger();
		this.executor = new LaneExecutor((task) -> new Thread(task) {

			@Override
			public synchronized void start() {
				if (threads.incrementAndGet() > 1) {
					throw new OutOfMemoryError("unable to create native thread");
				}
				super.start();
			}

		}, 3, LONG);
		CountDownLatch first = new CountDownLatch(1);
		Thread only = occupy(first);
		List<CompletableFuture<Thread>> others = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			CompletableFuture<Thread> other = new CompletableFuture<>();
			this.executor.execute(() -> other.complete(Thread.currentThread()));
			others.add(other);
		}
		assertThat(others).allSatisfy((other) -> assertThat(other).isNotDone());
		first.countDown();
		for (CompletableFuture<Thread> other : others) {
			assertThat(other.get(10, TimeUnit.SECONDS)).isSameAs(only);
		}
	}

	@Test
	void taskWhoseThreadCannotBeMadeWaitsForAnother() throws Exception {
		AtomicInteger threads = new AtomicInteger();
		this.executor = new LaneExecutor((task) -> {
			if (threads.incrementAndGet() > 1) {
				throw new OutOfMemoryError("Java heap space");
			}
			return daemon(new Thread(task));
		}, 3, LONG);
		CountDownLatch first = new CountDownLatch(1);
		Thread only = occupy(first);
		CompletableFuture<Thread> other = new CompletableFuture<>();
		this.executor.execute(() -> other.complete(Thread.currentThread()));
		first.countDown();
		assertThat(other.get(10, TimeUnit.SECONDS)).isSameAs(only);
	}

	@Test
	void taskThatFoundNoThreadGetsTheNextThatStarts() throws Exception {
		AtomicBoolean failing = new AtomicBoolean();
		this.executor = new LaneExecutor((task) -> daemon(new Thread(task) {

			@Override
			public void start() {
				if (failing.getAndSet(false)) {
					throw new OutOfMemoryError("unable to create native thread");
				}
				super.start();
			}

		}), 3, LONG);
		CountDownLatch stuck = new CountDownLatch(1);
		Thread first = occupy(stuck);
		failing.set(true);
		CompletableFuture<Thread> waiting = new CompletableFuture<>();
		this.executor.execute(() -> {
			waiting.complete(Thread.currentThread());
			hold(stuck);
		});
		assertThat(waiting).isNotDone();
		this.executor.execute(() -> hold(stuck));
		assertThat(waiting.get(10, TimeUnit.SECONDS)).isNotSameAs(first);
		stuck.countDown();
	}

	@Test
	void taskThatIsRefusedIsNeverRun() throws Exception {
		AtomicBoolean failing = new AtomicBoolean(true);
		this.executor = new LaneExecutor((task) -> {
			if (failing.getAndSet(false)) {
				throw new OutOfMemoryError("unable to create native thread");
			}
			return daemon(new Thread(task));
		}, 3, LONG);
		List<String> done = new CopyOnWriteArrayList<>();
		assertThatExceptionOfType(OutOfMemoryError.class)
			.isThrownBy(() -> this.executor.execute(() -> done.add("refused")));
		this.executor.submit(() -> done.add("taken")).get(10, TimeUnit.SECONDS);
		this.executor.shutdown();
		assertThat(this.executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
		assertThat(done).containsExactly("taken");
	}

	@Test
	void interruptOfAnIdleThreadDoesNotReachItsNextTask() throws Exception {
		Thread thread = this.executor.submit(Thread::currentThread).get(10, TimeUnit.SECONDS);
		awaitIdle(thread);
		thread.interrupt();
		CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
		this.executor.execute(() -> interrupted.complete(Thread.currentThread().isInterrupted()));
		assertThat(interrupted.get(10, TimeUnit.SECONDS)).isFalse();
	}

	@Test
	void taskWithoutAnyThreadIsRefused() {
		this.executor = new LaneExecutor((task) -> new Thread(task) {

			@Override
			public synchronized void start() {
				throw new OutOfMemoryError("unable to create native thread");
			}

		}, 3, LONG);
		for (int i = 0; i < 5; i++) {
			assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> this.executor.execute(() -> {
			}));
		}
		this.executor.shutdown();
		assertThat(this.executor.isTerminated()).isTrue();
	}

	@Test
	void interruptOfATaskDoesNotReachTheNext() throws Exception {
		this.executor = create(1, LONG);
		CountDownLatch first = new CountDownLatch(1);
		occupy(first);
		this.executor.execute(() -> Thread.currentThread().interrupt());
		CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
		this.executor.execute(() -> interrupted.complete(Thread.currentThread().isInterrupted()));
		first.countDown();
		assertThat(interrupted.get(10, TimeUnit.SECONDS)).isFalse();
	}

	@Test
	void idleThreadEndsAndAnotherTakesItsPlace() throws Exception {
		this.executor = create(1, Duration.ofMillis(20));
		Thread thread = this.executor.submit(Thread::currentThread).get(10, TimeUnit.SECONDS);
		await().atMost(Duration.ofSeconds(10)).until(() -> !thread.isAlive());
		assertThat(this.executor.submit(Thread::currentThread).get(10, TimeUnit.SECONDS)).isNotSameAs(thread);
	}

	@Test
	void failureOfATaskDoesNotCostItsThread() throws Exception {
		Thread thread = this.executor.submit(Thread::currentThread).get(10, TimeUnit.SECONDS);
		awaitIdle(thread);
		this.executor.execute(() -> {
			throw new IllegalStateException("on purpose");
		});
		awaitIdle(thread);
		assertThat(this.executor.submit(Thread::currentThread).get(10, TimeUnit.SECONDS)).isSameAs(thread);
		assertThat(this.uncaught).singleElement().isInstanceOf(IllegalStateException.class);
	}

	@Test
	void interruptOfOneTaskDoesNotReachTheNext() throws Exception {
		Thread thread = this.executor.submit(() -> {
			Thread.currentThread().interrupt();
			return Thread.currentThread();
		}).get(10, TimeUnit.SECONDS);
		awaitIdle(thread);
		assertThat(this.executor.submit(() -> Thread.currentThread().isInterrupted()).get(10, TimeUnit.SECONDS))
			.isFalse();
	}

	@Test
	void whatWaitsAtAShutdownIsStillDone() throws Exception {
		CountDownLatch busy = new CountDownLatch(1);
		occupy(busy);
		occupy(busy);
		CountDownLatch done = new CountDownLatch(3);
		for (int task = 0; task < 3; task++) {
			this.executor.execute(done::countDown);
		}
		this.executor.shutdown();
		assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> this.executor.execute(() -> {
		}));
		assertThat(this.executor.isTerminated()).isFalse();
		assertThat(this.executor.awaitTermination(0, TimeUnit.SECONDS)).isFalse();
		busy.countDown();
		assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
		assertThat(this.executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
		assertThat(this.executor.isTerminated()).isTrue();
	}

	@Test
	void immediateShutdownInterruptsAndReturnsWhatWaits() throws Exception {
		CompletableFuture<Thread> interrupted = new CompletableFuture<>();
		this.executor = create(1, LONG);
		CountDownLatch never = new CountDownLatch(1);
		CountDownLatch begun = new CountDownLatch(1);
		this.executor.execute(() -> {
			begun.countDown();
			try {
				never.await();
			}
			catch (InterruptedException ex) {
				interrupted.complete(Thread.currentThread());
			}
		});
		assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
		Runnable waiting = () -> {
		};
		this.executor.execute(waiting);
		assertThat(this.executor.shutdownNow()).containsExactly(waiting);
		assertThat(interrupted.get(10, TimeUnit.SECONDS)).isNotNull();
		assertThat(this.executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
	}

	private LaneExecutor create(int threads, Duration idleTime) {
		return new LaneExecutor((task) -> {
			Thread thread = new Thread(task);
			thread.setDaemon(true);
			thread.setUncaughtExceptionHandler((failed, failure) -> this.uncaught.add(failure));
			return thread;
		}, threads, idleTime);
	}

	private Thread occupy(CountDownLatch until) throws Exception {
		CompletableFuture<Thread> begun = new CompletableFuture<>();
		this.executor.execute(() -> {
			begun.complete(Thread.currentThread());
			hold(until);
		});
		return begun.get(10, TimeUnit.SECONDS);
	}

	private static Thread daemon(Thread thread) {
		thread.setDaemon(true);
		return thread;
	}

	private static void hold(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** An idle thread waits for a time, a busy one here without an end. */
	private static void awaitIdle(Thread thread) {
		await().atMost(Duration.ofSeconds(10)).until(() -> thread.getState() == Thread.State.TIMED_WAITING);
	}

}
