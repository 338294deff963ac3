package io.fluxer.client;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LaneBoundTests {

	private final LaneBound bound = new LaneBound(1, Duration.ofSeconds(10));

	@Test
	void timeThatSeveralShardsWaitTogetherCountsOnce() {
		this.bound.enter();
		this.bound.paused(seconds(100), seconds(104));
		this.bound.paused(seconds(101), seconds(104));
		this.bound.paused(seconds(102), seconds(105));
		assertThat(this.bound.remainingPauseNanos()).isEqualTo(seconds(5));
	}

	@Test
	void aBoundThatIsNotFullPausesNobody() {
		this.bound.paused(seconds(100), seconds(120));
		assertThat(this.bound.refuses()).isFalse();
		assertThat(this.bound.remainingPauseNanos()).isEqualTo(Long.MAX_VALUE);
	}

	private static long seconds(int seconds) {
		return Duration.ofSeconds(seconds).toNanos();
	}

}
