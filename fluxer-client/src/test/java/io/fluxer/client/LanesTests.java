package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.fluxer.client.LaneOptions.OrderBy;
import io.fluxer.event.LaneOverflowEvent;
import io.fluxer.event.MessageCreateEvent;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class LanesTests {

	private static final long STUCK = 1;

	private static final long FREE = 2;

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Map<Long, Sinks.Empty<Void>> open = new HashMap<>();

	private final List<Long> started = new ArrayList<>();

	private final List<LaneOverflowEvent> overflows = new ArrayList<>();

	private final Map<Long, AtomicInteger> completions = new HashMap<>();

	@Test
	void eventsOfOneLaneAreHandledOneAfterTheOther() {
		Lanes lanes = lanes(LaneOptions.defaults());
		submit(lanes, 1, STUCK);
		submit(lanes, 2, STUCK);
		assertThat(this.started).containsExactly(1L);
		finish(1);
		assertThat(this.started).containsExactly(1L, 2L);
	}

	@Test
	void aLaneGoesOnWhenItsHandlersCannotBeCalled() {
		Lanes lanes = new Lanes(LaneOptions.defaults(), (envelope) -> {
			this.started.add(envelope.sequence());
			throw new NoClassDefFoundError("fatal to Reactor");
		}, this.time);
		List<Long> completed = new ArrayList<>();
		for (long number = 1; number <= 3; number++) {
			long own = number;
			lanes.submit(TestEvents.message(own, STUCK), true, () -> completed.add(own)).subscribe();
		}
		assertThat(this.started).hasSize(3);
		assertThat(completed).containsExactly(1L, 2L, 3L);
		assertHolds(lanes, 0, 0);
	}

	@Test
	void aLaneGoesOnWhenTheEndOfAnEventCannotBeTold() {
		Lanes lanes = lanes(LaneOptions.defaults());
		lanes.submit(TestEvents.message(1, STUCK), true, () -> {
			throw new StackOverflowError("on purpose");
		}).subscribe();
		submit(lanes, 2, STUCK);
		finish(1);
		assertThat(this.started).containsExactly(1L, 2L);
		finish(2);
		assertHolds(lanes, 0, 0);
	}

	@Test
	void handlersThatFailAfterTheirEndEndOnce() {
		AtomicInteger completed = new AtomicInteger();
		Lanes lanes = new Lanes(LaneOptions.defaults(), (envelope) -> Mono.fromDirect((subscriber) -> {
			Operators.complete(subscriber);
			throw new NoClassDefFoundError("fatal to Reactor");
		}), this.time);
		lanes.submit(TestEvents.message(1, STUCK), true, completed::incrementAndGet).subscribe();
		lanes.submit(TestEvents.message(2, STUCK), true, completed::incrementAndGet).subscribe();
		assertThat(completed).hasValue(2);
		assertHolds(lanes, 0, 0);
	}

	@Test
	void whoWaitsForAnotherLaneDoesNotHoldUpThoseBehind() {
		Lanes lanes = lanes(LaneOptions.defaults().withCapacities(2, 3));
		submit(lanes, 1, STUCK);
		submit(lanes, 2, STUCK);
		submit(lanes, 3, FREE);
		Reading full = read(lanes, 4, STUCK);
		Reading other = read(lanes, 5, 3);
		finish(3);
		assertThat(full.goesOn()).isFalse();
		assertThat(other.goesOn()).isTrue();
		assertThat(this.started).containsExactly(1L, 3L, 5L);
	}

	@Test
	void whoHasWaitedLongEnoughIsNotHeldUpByWhoEntersFirst() {
		Lanes lanes = lanes(LaneOptions.defaults().withCapacities(3, 100));
		List<Long> dropped = new ArrayList<>();
		// Just before the pauses are over.
		this.time.schedule(() -> {
			finish(1);
			dropped.add(lanes.statistics().dropped());
		}, 100, TimeUnit.MILLISECONDS);
		fill(lanes, 3);
		Reading first = read(lanes, 4, STUCK);
		Reading second = read(lanes, 5, STUCK);
		this.time.advanceTimeBy(Duration.ofMillis(100));
		assertThat(first.goesOn()).isTrue();
		assertThat(second.goesOn()).isTrue();
		assertThat(dropped).containsExactly(1L);
	}

	@Test
	void whoWaitsWithoutATimerGoesOnWhenThereIsRoom() {
		FailingTimer timer = new FailingTimer(this.time);
		Lanes lanes = new Lanes(LaneOptions.defaults().withCapacities(1, 10), this::handle, timer);
		submit(lanes, 1, STUCK);
		timer.failOnce();
		Reading waiting = read(lanes, 2, STUCK);
		assertThat(waiting.goesOn()).isFalse();
		finish(1);
		assertThat(waiting.goesOn()).isTrue();
		finish(2);
		assertThat(completionsOf(2)).isOne();
		assertHolds(lanes, 0, 0);
	}

	@Test
	void dropsAreToldOfAgainAfterATimerThatDidNotStart() {
		FailingTimer timer = new FailingTimer(this.time);
		List<Long> told = new ArrayList<>();
		LaneOverflows dropping = new LaneOverflows(timer, (event) -> told.add(event.dropped()));
		LaneKey lane = LaneKey.of(LaneOptions.OrderBy.SHARD, TestEvents.message(1, STUCK).event(), 0);
		timer.failOnce();
		dropping.dropped(0, lane);
		dropping.dropped(0, lane);
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		dropping.dropped(0, lane);
		assertThat(told).containsExactly(1L, 1L, 1L);
	}

	@Test
	void lanesRunSideBySide() {
		Lanes lanes = lanes(LaneOptions.defaults());
		submit(lanes, 1, STUCK);
		submit(lanes, 2, FREE);
		assertThat(this.started).containsExactly(1L, 2L);
		assertHolds(lanes, 2, 2);
	}

	@Test
	void eventIsCompletedOnceWhenItsHandlersHaveFinished() {
		Lanes lanes = lanes(LaneOptions.defaults());
		submit(lanes, 1, STUCK);
		assertThat(completionsOf(1)).isZero();
		finish(1);
		assertThat(completionsOf(1)).isOne();
	}

	@Test
	void emptyLaneIsRemoved() {
		Lanes lanes = lanes(LaneOptions.defaults());
		submit(lanes, 1, STUCK);
		finish(1);
		assertHolds(lanes, 0, 0);
		submit(lanes, 2, STUCK);
		assertThat(this.started).containsExactly(1L, 2L);
	}

	@Test
	void handlersThatFinishAtOnceDoNotGrowTheStack() {
		Lanes lanes = lanes(LaneOptions.defaults().withCapacities(100_000, 100_000));
		submit(lanes, 0, STUCK);
		for (int i = 1; i <= 50_000; i++) {
			this.open.put((long) i, closed());
			submit(lanes, i, STUCK);
		}
		finish(0);
		assertThat(this.started).hasSize(50_001).isSorted();
	}

	@Test
	void fullLanePausesReadingFor100MillisecondsThenDropsTheNewest() {
		Lanes lanes = lanes(LaneOptions.defaults());
		fill(lanes, 4096);
		Reading reading = read(lanes, 5000, STUCK);
		this.time.advanceTimeBy(Duration.ofMillis(99));
		assertThat(reading.goesOn()).isFalse();
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(reading.goesOn()).isTrue();
		assertThat(completionsOf(5000)).isOne();
		assertThat(lanes.statistics().dropped()).isOne();
		assertThat(lanes.statistics().queued()).isEqualTo(4096);
	}

	@Test
	void roomEndsThePauseAndNothingIsDropped() {
		Lanes lanes = lanes(LaneOptions.defaults());
		fill(lanes, 4096);
		Reading reading = read(lanes, 5000, STUCK);
		this.time.advanceTimeBy(Duration.ofMillis(50));
		finish(1);
		assertThat(reading.goesOn()).isTrue();
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(completionsOf(5000)).isZero();
		assertThat(lanes.statistics().dropped()).isZero();
		assertThat(lanes.statistics().queued()).isEqualTo(4096);
	}

	@Test
	void overflownLaneDropsAtOnceUntilItIsHalfEmpty() {
		Lanes lanes = lanes(LaneOptions.defaults());
		fill(lanes, 4096);
		read(lanes, 5000, STUCK);
		this.time.advanceTimeBy(Duration.ofMillis(100));
		for (long id = 1; id < 2048; id++) {
			finish(id);
		}
		assertThat(read(lanes, 5001, STUCK).goesOn()).isTrue();
		assertThat(completionsOf(5001)).isOne();
		finish(2048);
		assertThat(read(lanes, 5002, STUCK).goesOn()).isTrue();
		assertThat(completionsOf(5002)).isZero();
		assertThat(lanes.statistics().dropped()).isEqualTo(2);
		assertThat(lanes.statistics().queued()).isEqualTo(2049);
	}

	@Test
	void crawlingLanePausesReadingFor100MillisecondsInAll() {
		Lanes lanes = lanes(LaneOptions.defaults());
		fill(lanes, 4096);
		Duration paused = Duration.ZERO;
		for (long id = 1; id <= 20; id++) {
			Reading reading = read(lanes, 5000 + id, STUCK);
			for (int i = 0; i < 60 && !reading.goesOn(); i++) {
				this.time.advanceTimeBy(Duration.ofMillis(1));
				paused = paused.plusMillis(1);
			}
			finish(id);
		}
		assertThat(paused).isEqualTo(Duration.ofMillis(100));
	}

	@Test
	void stuckLaneDoesNotHoldUpOthers() {
		Lanes lanes = lanes(LaneOptions.defaults());
		fill(lanes, 4096);
		read(lanes, 5000, STUCK);
		this.time.advanceTimeBy(Duration.ofMillis(100));
		for (long id = 6000; id < 6100; id++) {
			assertThat(read(lanes, id, STUCK).goesOn()).isTrue();
			assertThat(read(lanes, id + 1000, FREE).goesOn()).isTrue();
			finish(id + 1000);
			assertThat(completionsOf(id + 1000)).isOne();
		}
	}

	@Test
	void overflowIsToldAtOnceThenOnceASecondOnTheLaneOfTheShard() {
		Lanes lanes = lanes(LaneOptions.defaults().withCapacities(1, 100));
		submit(lanes, 1, STUCK);
		read(lanes, 2, STUCK);
		this.time.advanceTimeBy(Duration.ofMillis(100));
		assertThat(this.overflows).containsExactly(new LaneOverflowEvent(0, "channel 1", 1));
		read(lanes, 3, STUCK);
		read(lanes, 4, STUCK);
		assertThat(this.overflows).hasSize(1);
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(this.overflows).hasSize(2).last().isEqualTo(new LaneOverflowEvent(0, "channel 1", 2));
		this.time.advanceTimeBy(Duration.ofSeconds(10));
		assertThat(this.overflows).hasSize(2);
	}

	@Test
	void totalPausesReadingFor10SecondsThenDropsUntilHalfIsFree() {
		Lanes lanes = lanes(LaneOptions.defaults().withCapacities(100, 4));
		for (long id = 1; id <= 4; id++) {
			submit(lanes, id, 10 + id);
		}
		Reading reading = read(lanes, 5, FREE);
		this.time.advanceTimeBy(Duration.ofMillis(9999));
		assertThat(reading.goesOn()).isFalse();
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(reading.goesOn()).isTrue();
		assertThat(completionsOf(5)).isOne();
		finish(1);
		read(lanes, 6, FREE);
		assertThat(completionsOf(6)).isOne();
		finish(2);
		assertThat(read(lanes, 7, FREE).goesOn()).isTrue();
		assertThat(this.started).contains(7L);
	}

	@Test
	void replayEntersBeyondTheBounds() {
		Lanes lanes = lanes(LaneOptions.defaults().withCapacities(1, 1));
		submit(lanes, 1, STUCK);
		for (long id = 2; id <= 100; id++) {
			Reading reading = new Reading();
			lanes.submit(TestEvents.message(id, STUCK), false, completion(id)).subscribe(null, null, reading::end);
			assertThat(reading.goesOn()).isTrue();
		}
		assertHolds(lanes, 1, 100);
		assertThat(lanes.statistics().dropped()).isZero();
		for (long id = 1; id <= 100; id++) {
			finish(id);
		}
		assertThat(this.started).hasSize(100).isSorted();
	}

	@Test
	void drainWaitsForWhatIsThereAndTakesNoMore() {
		Lanes lanes = lanes(LaneOptions.defaults().withCapacities(1, 10));
		submit(lanes, 1, STUCK);
		Reading parked = read(lanes, 2, STUCK);
		Reading drained = new Reading();
		lanes.drain(Duration.ofSeconds(30)).subscribe(null, null, drained::end);
		assertThat(parked.goesOn()).isTrue();
		submit(lanes, 3, FREE);
		finish(1);
		assertThat(drained.goesOn()).isFalse();
		finish(2);
		assertThat(drained.goesOn()).isTrue();
		assertThat(this.started).containsExactly(1L, 2L);
		assertThat(completionsOf(3)).isZero();
	}

	@Test
	void drainGivesUpAtItsLimitWithoutCompleting() {
		Lanes lanes = lanes(LaneOptions.defaults());
		submit(lanes, 1, STUCK);
		submit(lanes, 2, STUCK);
		Reading drained = new Reading();
		lanes.drain(Duration.ofSeconds(30)).subscribe(null, null, drained::end);
		this.time.advanceTimeBy(Duration.ofSeconds(30));
		assertThat(drained.goesOn()).isTrue();
		finish(1);
		assertThat(this.started).containsExactly(1L);
		assertThat(completionsOf(1)).isZero();
		assertThat(completionsOf(2)).isZero();
	}

	@Test
	void orderByShardMakesOneLane() {
		Lanes lanes = lanes(LaneOptions.defaults().withOrderBy(OrderBy.SHARD));
		submit(lanes, 1, STUCK);
		submit(lanes, 2, FREE);
		assertThat(this.started).containsExactly(1L);
	}

	@Test
	void lanesHold16384EventsInAllThenReadingPausesFor10Seconds() {
		Lanes lanes = lanes(LaneOptions.defaults());
		for (long id = 1; id <= 16_384; id++) {
			submit(lanes, id, id % 5);
		}
		assertHolds(lanes, 5, 16_384);
		Reading reading = read(lanes, 20_000, 6);
		this.time.advanceTimeBy(Duration.ofMillis(9_999));
		assertThat(reading.goesOn()).isFalse();
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(reading.goesOn()).isTrue();
		LaneStatistics statistics = lanes.statistics();
		assertThat(statistics.droppedInAll()).isOne();
		assertThat(statistics.droppedByLane()).isZero();
		assertThat(statistics.paused()).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void shardsThatWaitAtTheSameTimeUseThePauseUpOnce() {
		Lanes lanes = lanes(LaneOptions.defaults().withCapacities(100, 1));
		submit(lanes, 1, STUCK);
		Reading first = read(lanes, 2, FREE);
		Reading second = read(lanes, 3, FREE);
		this.time.advanceTimeBy(Duration.ofMillis(9_999));
		assertThat(first.goesOn()).isFalse();
		assertThat(second.goesOn()).isFalse();
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(first.goesOn()).isTrue();
		assertThat(second.goesOn()).isTrue();
		assertThat(lanes.statistics().droppedInAll()).isEqualTo(2);
		assertThat(lanes.statistics().paused()).isEqualTo(Duration.ofSeconds(20));
	}

	@Test
	void statisticsTellWhyEventsWereDroppedAndHowLongTheyWaited() {
		Lanes lanes = lanes(LaneOptions.defaults().withCapacities(2, 100));
		submit(lanes, 1, STUCK);
		submit(lanes, 2, STUCK);
		read(lanes, 3, STUCK);
		this.time.advanceTimeBy(Duration.ofMillis(100));
		assertThat(lanes.statistics().droppedByLane()).isOne();
		assertThat(lanes.statistics().droppedInAll()).isZero();
		assertThat(lanes.statistics().dropped()).isOne();
		assertThat(lanes.statistics().paused()).isEqualTo(Duration.ofMillis(100));
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		finish(1);
		// The third is the event that tells of the overflow, handled at once.
		assertThat(lanes.statistics().begun()).isEqualTo(3);
		assertThat(lanes.statistics().waited()).isEqualTo(Duration.ofMillis(5_100));
	}

	@Test
	void lanesThatNoEventUsesAreNotThere() {
		Lanes lanes = lanes(LaneOptions.defaults());
		assertHolds(lanes, 0, 0);
		for (long id = 1; id <= 10_000; id++) {
			this.open.put(id, closed());
			submit(lanes, id, id);
		}
		assertHolds(lanes, 0, 0);
		assertThat(lanes.statistics().begun()).isEqualTo(10_000);
	}

	private static void assertHolds(Lanes lanes, int number, int events) {
		assertThat(lanes.statistics().lanes()).isEqualTo(number);
		assertThat(lanes.statistics().queued()).isEqualTo(events);
	}

	private Lanes lanes(LaneOptions options) {
		return new Lanes(options, this::handle, this.time);
	}

	private Mono<Void> handle(EventEnvelope envelope) {
		if (envelope.event() instanceof LaneOverflowEvent overflow) {
			this.overflows.add(overflow);
			return Mono.empty();
		}
		long id = ((MessageCreateEvent) envelope.event()).message().id().value();
		this.started.add(id);
		return this.open.computeIfAbsent(id, (key) -> Sinks.empty()).asMono();
	}

	private void fill(Lanes lanes, int count) {
		for (long id = 1; id <= count; id++) {
			assertThat(read(lanes, id, STUCK).goesOn()).isTrue();
		}
	}

	private void submit(Lanes lanes, long id, long channel) {
		assertThat(read(lanes, id, channel).goesOn()).isTrue();
	}

	private Reading read(Lanes lanes, long id, long channel) {
		Reading reading = new Reading();
		lanes.submit(TestEvents.message(id, channel), true, completion(id)).subscribe(null, null, reading::end);
		return reading;
	}

	private void finish(long id) {
		this.open.computeIfAbsent(id, (key) -> Sinks.empty()).tryEmitEmpty();
	}

	private Runnable completion(long id) {
		AtomicInteger count = this.completions.computeIfAbsent(id, (key) -> new AtomicInteger());
		return count::incrementAndGet;
	}

	private int completionsOf(long id) {
		return this.completions.get(id).get();
	}

	private static Sinks.Empty<Void> closed() {
		Sinks.Empty<Void> sink = Sinks.empty();
		sink.tryEmitEmpty();
		return sink;
	}

	private static final class Reading {

		private boolean over;

		void end() {
			this.over = true;
		}

		boolean goesOn() {
			return this.over;
		}

	}

}
