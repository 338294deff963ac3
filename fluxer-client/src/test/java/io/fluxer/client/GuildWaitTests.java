package io.fluxer.client;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class GuildWaitTests {

	private static final Snowflake FIRST = Snowflake.of(1);

	private static final Snowflake SECOND = Snowflake.of(2);

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final AtomicInteger done = new AtomicInteger();

	private final AtomicReference<Set<Snowflake>> listed = new AtomicReference<>();

	private final AtomicReference<Set<Snowflake>> late = new AtomicReference<>();

	private boolean live = true;

	private final GuildWait wait = new GuildWait(this.time, () -> this.live, (ids) -> {
		this.done.incrementAndGet();
		this.listed.set(ids);
	}, this.late::set);

	@Test
	void endsWhenEveryGuildWasSeen() {
		this.wait.start(Mono.just(Set.of(FIRST, SECOND)));
		this.wait.seen(FIRST);
		assertThat(this.done).hasValue(0);
		this.wait.seen(SECOND);
		assertThat(this.done).hasValue(1);
		this.time.advanceTimeBy(Duration.ofMinutes(2));
		assertThat(this.done).hasValue(1);
	}

	@Test
	void endsWhenTheListComesAfterTheGuilds() {
		Sinks.One<Set<Snowflake>> list = Sinks.one();
		this.wait.start(list.asMono());
		this.wait.seen(FIRST);
		assertThat(this.done).hasValue(0);
		list.tryEmitValue(Set.of(FIRST));
		assertThat(this.done).hasValue(1);
	}

	@Test
	void endsAtOnceWithoutGuilds() {
		this.wait.start(Mono.just(Set.of()));
		assertThat(this.done).hasValue(1);
	}

	@Test
	void endsFiveSecondsAfterTheLastNewGuild() {
		this.wait.start(Mono.error(new IllegalStateException("no list")));
		this.time.advanceTimeBy(Duration.ofSeconds(4));
		this.wait.seen(FIRST);
		this.time.advanceTimeBy(Duration.ofSeconds(4));
		this.wait.seen(FIRST);
		assertThat(this.done).hasValue(0);
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(this.done).hasValue(1);
	}

	@Test
	void endsFiveSecondsAfterTheLastGuildThoughOneNeverComes() {
		this.wait.start(Mono.just(Set.of(FIRST, SECOND)));
		this.time.advanceTimeBy(Duration.ofSeconds(4));
		this.wait.seen(FIRST);
		this.time.advanceTimeBy(Duration.ofMillis(4_999));
		assertThat(this.done).hasValue(0);
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(this.done).hasValue(1);
	}

	@Test
	void endsAfterAMinuteInAll() {
		this.wait.start(Mono.never());
		for (int i = 1; i <= 14; i++) {
			this.time.advanceTimeBy(Duration.ofSeconds(4));
			this.wait.seen(Snowflake.of(i));
		}
		this.time.advanceTimeBy(Duration.ofMillis(3_999));
		assertThat(this.done).hasValue(0);
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(this.done).hasValue(1);
	}

	@Test
	void cancelledWaitNeverEnds() {
		this.wait.start(Mono.never());
		this.wait.cancel();
		this.time.advanceTimeBy(Duration.ofMinutes(2));
		this.wait.seen(FIRST);
		assertThat(this.done).hasValue(0);
	}

	@Test
	void hasTheListInTheEndIfItIsKnown() {
		this.wait.start(Mono.just(Set.of(FIRST, SECOND)));
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		assertThat(this.listed.get()).containsExactlyInAnyOrder(FIRST, SECOND);
		assertThat(this.late.get()).isNull();
	}

	@Test
	void hasNoListIfItIsRefused() {
		this.wait.start(Mono.error(new IllegalStateException("no list")));
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		assertThat(this.done).hasValue(1);
		assertThat(this.listed.get()).isNull();
	}

	@Test
	void tellsTheListThatComesAfterTheEndOnce() {
		Sinks.One<Set<Snowflake>> list = Sinks.one();
		this.wait.start(list.asMono());
		this.time.advanceTimeBy(Duration.ofMinutes(10));
		assertThat(this.done).hasValue(1);
		assertThat(this.late.get()).isNull();
		list.tryEmitValue(Set.of(FIRST));
		assertThat(this.late.get()).containsExactly(FIRST);
		assertThat(this.done).hasValue(1);
	}

	@Test
	void listThatComesAfterACancelIsNotTold() {
		Sinks.One<Set<Snowflake>> list = Sinks.one();
		this.wait.start(list.asMono());
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		this.wait.cancel();
		list.tryEmitValue(Set.of(FIRST));
		assertThat(this.late.get()).isNull();
	}

	@Test
	void doesNotEndWhileTheSessionDoesNotStand() {
		this.wait.start(Mono.just(Set.of(FIRST)));
		this.live = false;
		this.wait.seen(FIRST);
		this.time.advanceTimeBy(Duration.ofMinutes(5));
		assertThat(this.done).hasValue(0);
		this.live = true;
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(this.done).hasValue(1);
	}

	@Test
	void timeStandsStillWhilePaused() {
		this.wait.start(Mono.never());
		this.time.advanceTimeBy(Duration.ofSeconds(4));
		this.wait.pause();
		this.time.advanceTimeBy(Duration.ofMinutes(3));
		assertThat(this.done).hasValue(0);
		this.wait.resume();
		this.time.advanceTimeBy(Duration.ofMillis(999));
		assertThat(this.done).hasValue(0);
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(this.done).hasValue(1);
	}

	@Test
	void silenceBeginsAnewOnAnotherConnection() {
		this.wait.start(Mono.never());
		this.time.advanceTimeBy(Duration.ofSeconds(4));
		this.wait.pause();
		this.time.advanceTimeBy(Duration.ofSeconds(2));
		this.wait.resumeAnew();
		this.time.advanceTimeBy(Duration.ofMillis(4_999));
		assertThat(this.done).hasValue(0);
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(this.done).hasValue(1);
	}

	@Test
	void listThatComesWhilePausedEndsTheWaitAfterwards() {
		Sinks.One<Set<Snowflake>> list = Sinks.one();
		this.wait.start(list.asMono());
		this.wait.seen(FIRST);
		this.wait.pause();
		list.tryEmitValue(Set.of(FIRST));
		assertThat(this.done).hasValue(0);
		this.wait.resume();
		assertThat(this.done).hasValue(1);
	}

}
