package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.cache.CacheSizeLimits;
import io.fluxer.cache.CacheUpdater;
import io.fluxer.entity.Message;
import io.fluxer.event.DispatchEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds while the threads of filters are busy: here they run only when told to.
 */
class CollectorTests {

	private final FakeResources resources = new FakeResources();

	private final Deque<Runnable> threads = new ArrayDeque<>();

	private final CollectorRegistry registry = new CollectorRegistry(
			new CacheUpdater(CacheSizeLimits.unbounded()).cache(), this.resources, this.threads::add);

	private final MessageCollectorOptions options = MessageCollectorOptions.in(Snowflake.of(2)).withMaximum(10_000);

	@Test
	void filterIsNotAskedByTheThreadOfTheGateway() {
		List<Snowflake> asked = new ArrayList<>();
		create(this.options.withFilter((message) -> asked.add(message.id())));
		message(10);
		assertThat(asked).isEmpty();
		runThreads();
		assertThat(asked).containsExactly(Snowflake.of(10));
	}

	@Test
	void whatCameBeforeTheEndCountsThoughTheFilterSeesItAfterwards() {
		Collector<Message> collector = create(this.options.withTime(Duration.ofSeconds(5)));
		message(10);
		this.resources.advance(Duration.ofSeconds(5));
		message(11);
		assertThat(this.registry.size()).isZero();
		assertThat(ends(collector)).isEmpty();
		runThreads();
		Collected<Message> end = ends(collector).get(0);
		assertThat(end.endReason()).isEqualTo(CollectorEndReason.TIME);
		assertThat(end.items()).extracting(Message::id).containsExactly(Snowflake.of(10));
	}

	@Test
	void limitThatWasReachedBeforeTheTimeWins() {
		Collector<Message> collector = create(this.options.withMaximum(1).withTime(Duration.ofSeconds(5)));
		message(10);
		this.resources.advance(Duration.ofSeconds(5));
		runThreads();
		assertThat(ends(collector)).extracting(Collected::endReason).containsExactly(CollectorEndReason.LIMIT);
	}

	@Test
	void oneThatWaitedForTheFilterBreaksTheSilence() {
		Collector<Message> collector = create(this.options.withIdleTime(Duration.ofSeconds(5)));
		runThreads();
		this.resources.advance(Duration.ofSeconds(4));
		message(10);
		this.resources.advance(Duration.ofSeconds(1));
		runThreads();
		assertThat(ends(collector)).isEmpty();
		this.resources.advance(Duration.ofSeconds(5));
		runThreads();
		assertThat(ends(collector)).extracting(Collected::endReason).containsExactly(CollectorEndReason.IDLE);
	}

	@Test
	void newestAreDroppedAndCountedWhileTheFilterIsTooSlow() {
		Collector<Message> collector = create(this.options);
		for (int id = 1; id <= Collector.MAX_WAITING + 3; id++) {
			message(id);
		}
		runThreads();
		message(9_000);
		collector.end(CollectorEndReason.USER);
		runThreads();
		Collected<Message> end = ends(collector).get(0);
		assertThat(end.items().size()).isEqualTo(Collector.MAX_WAITING + 1);
		assertThat(end.items().get(Collector.MAX_WAITING).id()).isEqualTo(Snowflake.of(9_000));
		assertThat(end.dropped()).isEqualTo(3);
	}

	@Test
	void busyFilterOfOneHoldsUpNoOther() {
		create(this.options);
		message(10);
		assertThat(this.threads).hasSize(1);
		Collector<Message> other = create(this.options.withMaximum(1));
		message(11);
		this.threads.removeLast().run();
		assertThat(ends(other)).extracting(Collected::endReason).containsExactly(CollectorEndReason.LIMIT);
	}

	@Test
	void timersOfAnEndedOneAreGivenUp() {
		Collector<Message> collector = create(
				this.options.withTime(Duration.ofHours(1)).withIdleTime(Duration.ofMinutes(1)));
		runThreads();
		collector.end(CollectorEndReason.USER);
		runThreads();
		this.resources.advance(Duration.ofHours(2));
		assertThat(this.threads).isEmpty();
		assertThat(ends(collector)).extracting(Collected::endReason).containsExactly(CollectorEndReason.USER);
	}

	private Collector<Message> create(MessageCollectorOptions collectorOptions) {
		return this.registry.create(new MessageTarget(collectorOptions, () -> null), collectorOptions.limits());
	}

	private void message(long id) {
		this.registry.accept((DispatchEvent) TestEvents.message(id, 2).event());
	}

	private void runThreads() {
		while (!this.threads.isEmpty()) {
			this.threads.remove().run();
		}
	}

	private List<Collected<Message>> ends(Collector<Message> collector) {
		List<Collected<Message>> ends = new ArrayList<>();
		collector.collect().subscribe(ends::add);
		this.resources.run();
		return ends;
	}

}
