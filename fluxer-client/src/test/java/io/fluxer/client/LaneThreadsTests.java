package io.fluxer.client;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LaneThreadsTests {

	private ExecutorService executor = LaneThreads.create(false);

	@AfterEach
	void shutDown() {
		this.executor.shutdownNow();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void threadsAreNamedAfterTheirPurpose(boolean virtual) throws Exception {
		this.executor.shutdown();
		this.executor = LaneThreads.create(virtual);
		Thread thread = this.executor.submit(Thread::currentThread).get(10, TimeUnit.SECONDS);
		assertThat(thread.getName()).startsWith("fluxer-lane-");
		assertThat(thread.isDaemon()).isTrue();
	}

	@Test
	void blockedTasksDoNotHoldUpOthers() throws Exception {
		CountDownLatch release = new CountDownLatch(1);
		for (int i = 0; i < 100; i++) {
			this.executor.execute(() -> awaitQuietly(release));
		}
		assertThat(this.executor.submit(() -> "done").get(10, TimeUnit.SECONDS)).isEqualTo("done");
		release.countDown();
	}

	@Test
	void everyTaskRunsWhenAllThreadsAreTaken() throws Exception {
		CountDownLatch release = new CountDownLatch(1);
		CountDownLatch over = new CountDownLatch(600);
		Set<Thread> threads = ConcurrentHashMap.newKeySet();
		for (int i = 0; i < 600; i++) {
			this.executor.execute(() -> {
				threads.add(Thread.currentThread());
				awaitQuietly(release);
				over.countDown();
			});
		}
		release.countDown();
		assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
		assertThat(threads).hasSizeLessThanOrEqualTo(256);
	}

	@Test
	void shutdownLeavesNoThread() throws Exception {
		Thread thread = this.executor.submit(Thread::currentThread).get(10, TimeUnit.SECONDS);
		this.executor.shutdown();
		await().atMost(10, TimeUnit.SECONDS).until(() -> !thread.isAlive());
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
