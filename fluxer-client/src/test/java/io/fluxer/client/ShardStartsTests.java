package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class ShardStartsTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final List<Integer> opened = new ArrayList<>();

	@Test
	void theNextStartsALittleAfterTheOneBeforeHasASession() {
		ShardStarts<Integer> starts = start(3);
		this.time.advanceTimeBy(Duration.ofMinutes(10));
		assertThat(this.opened).containsExactly(0);
		starts.sessionUp(0);
		assertThat(this.opened).containsExactly(0);
		this.time.advanceTimeBy(Duration.ofMillis(250));
		assertThat(this.opened).containsExactly(0, 1);
		starts.sessionUp(1);
		this.time.advanceTimeBy(Duration.ofMillis(250));
		assertThat(this.opened).containsExactly(0, 1, 2);
		starts.sessionUp(2);
		this.time.advanceTimeBy(Duration.ofMinutes(10));
		assertThat(this.opened).containsExactly(0, 1, 2);
	}

	@Test
	void aNewSessionOfOneThatHasStartedStartsNoOther() {
		ShardStarts<Integer> starts = start(3);
		starts.sessionUp(0);
		starts.sessionUp(0);
		this.time.advanceTimeBy(Duration.ofMillis(250));
		starts.sessionUp(0);
		this.time.advanceTimeBy(Duration.ofMinutes(10));
		assertThat(this.opened).containsExactly(0, 1);
	}

	@Test
	void noMoreThan16StartInAnyMinute() {
		ShardStarts<Integer> starts = start(40);
		List<Long> at = new ArrayList<>();
		for (int second = 0; second < 4 * 240; second++) {
			if (at.size() < this.opened.size()) {
				at.add(second * 250L);
				starts.sessionUp(this.opened.get(this.opened.size() - 1));
			}
			this.time.advanceTimeBy(Duration.ofMillis(250));
		}
		assertThat(this.opened).hasSize(40).isSorted();
		assertThat(at).hasSize(40);
		for (int first = 0; first + 16 < at.size(); first++) {
			assertThat(at.get(first + 16) - at.get(first)).isGreaterThan(60_000);
		}
		assertThat(at.get(15)).isLessThan(10_000);
	}

	@Test
	void nothingStartsOnceItIsStopped() {
		ShardStarts<Integer> starts = start(3);
		starts.sessionUp(0);
		starts.stop();
		this.time.advanceTimeBy(Duration.ofMinutes(10));
		assertThat(this.opened).containsExactly(0);
	}

	private ShardStarts<Integer> start(int count) {
		ShardStarts<Integer> starts = new ShardStarts<>(IntStream.range(0, count).boxed().toList(), this.opened::add,
				this.time);
		starts.start();
		return starts;
	}

}
