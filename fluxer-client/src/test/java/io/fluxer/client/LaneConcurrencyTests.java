package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.LongStream;

import io.fluxer.event.MessageCreateEvent;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LaneConcurrencyTests {

	private static final int EVENTS = 20_000;

	private static final int CHANNELS = 40;

	@Test
	void orderAndCompletionHoldOnRealThreads() {
		ExecutorService executor = LaneThreads.create(false);
		Scheduler timer = Schedulers.newSingle("lane-test-timer", true);
		Map<Long, List<Long>> handled = new ConcurrentHashMap<>();
		AtomicIntegerArray completions = new AtomicIntegerArray(EVENTS);
		Handlers handlers = new Handlers();
		handlers.onEnvelope((envelope) -> {
			long id = ((MessageCreateEvent) envelope.event()).message().id().value();
			Mono<Void> record = Mono.fromRunnable(() -> handled
				.computeIfAbsent(id % CHANNELS, (key) -> Collections.synchronizedList(new ArrayList<>()))
				.add(id));
			return (id % 3 == 0) ? record.subscribeOn(Schedulers.parallel()) : record;
		});
		try {
			HandlerRunner runner = new HandlerRunner(handlers, Duration.ofSeconds(30),
					Schedulers.fromExecutorService(executor), timer);
			Lanes lanes = new Lanes(LaneOptions.defaults().withCapacities(100, 1_000), runner::run, timer);
			for (int i = 0; i < EVENTS; i++) {
				int id = i;
				lanes.submit(TestEvents.message(id, id % CHANNELS), true, () -> completions.incrementAndGet(id))
					.block();
			}
			lanes.drain(Duration.ofSeconds(30)).block();
			// A lane is taken away right after its last event has ended.
			await().atMost(Duration.ofSeconds(30)).until(() -> lanes.statistics().lanes() == 0);
			assertThat(lanes.statistics().queued()).isZero();
			assertThat(lanes.statistics().dropped()).isZero();
			assertThat(lanes.statistics().begun()).isEqualTo(EVENTS);
		}
		finally {
			executor.shutdown();
			timer.dispose();
		}
		for (long channel = 0; channel < CHANNELS; channel++) {
			long first = channel;
			assertThat(handled.get(channel)).containsExactlyElementsOf(
					LongStream.range(0, EVENTS / CHANNELS).map((i) -> first + i * CHANNELS).boxed().toList());
		}
		for (int i = 0; i < EVENTS; i++) {
			assertThat(completions.get(i)).isOne();
		}
	}

}
