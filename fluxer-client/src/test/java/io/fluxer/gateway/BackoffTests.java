package io.fluxer.gateway;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BackoffTests {

	@Test
	void startsAtOnceThenDoublesWithFullJitter() {
		long[] highest = new long[12];
		long[] lowest = new long[12];
		java.util.Arrays.fill(lowest, Long.MAX_VALUE);
		for (int seed = 0; seed < 2000; seed++) {
			Backoff backoff = new Backoff(GatewayOptions.defaults(), new Random(seed));
			for (int attempt = 0; attempt < highest.length; attempt++) {
				long wait = backoff.next();
				highest[attempt] = Math.max(highest[attempt], wait);
				lowest[attempt] = Math.min(lowest[attempt], wait);
			}
		}
		long[] bounds = { 250, 1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000, 60000, 60000 };
		for (int attempt = 0; attempt < bounds.length; attempt++) {
			long bound = Duration.ofMillis(bounds[attempt]).toNanos();
			assertThat(highest[attempt]).isBetween(bound * 9 / 10, bound);
			assertThat(lowest[attempt]).isBetween(0L, bound / 10);
		}
	}

	@Test
	void boundsTheFirstJitterByAShortStep() {
		GatewayOptions timing = new GatewayOptions(Duration.ofMillis(10), Duration.ofMillis(50));
		for (int seed = 0; seed < 200; seed++) {
			assertThat(new Backoff(timing, new Random(seed)).next()).isBetween(0L, Duration.ofMillis(10).toNanos());
		}
	}

	@Test
	void staysWithinWhatIsWantedUnlessTheShortestStepIsLonger() {
		long wanted = Duration.ofSeconds(8).toNanos();
		Backoff backoff = new Backoff(GatewayOptions.defaults(), new Random(7));
		Backoff slow = new Backoff(new GatewayOptions(Duration.ofSeconds(20), Duration.ofSeconds(60)), new Random(7));
		long longest = 0;
		long longestOfSlow = 0;
		for (int attempt = 0; attempt < 200; attempt++) {
			longest = Math.max(longest, backoff.nextWithin(wanted));
			longestOfSlow = Math.max(longestOfSlow, slow.nextWithin(wanted));
		}
		assertThat(longest).isBetween(wanted * 9 / 10, wanted);
		assertThat(longestOfSlow).isBetween(Duration.ofSeconds(18).toNanos(), Duration.ofSeconds(20).toNanos());
	}

	@Test
	void startsAtOnceAgainAfterAReset() {
		Backoff backoff = new Backoff(GatewayOptions.defaults(), new Random(3));
		for (int attempt = 0; attempt < 100; attempt++) {
			backoff.next();
		}
		backoff.reset();
		assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(250).toNanos());
		long second = 0;
		for (int turn = 0; turn < 50; turn++) {
			backoff.reset();
			backoff.next();
			second = Math.max(second, backoff.next());
		}
		assertThat(second).isLessThanOrEqualTo(Duration.ofSeconds(1).toNanos());
	}

	@Test
	void waitsForMoreThanAMinuteAfterARateLimit() {
		Backoff backoff = new Backoff(GatewayOptions.defaults(), new Random(3));
		assertThat(backoff.rateLimited()).isBetween(Duration.ofSeconds(60).toNanos(), Duration.ofSeconds(70).toNanos());
	}

	@Test
	void refusesStepsThatMakeNoSense() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new GatewayOptions(Duration.ofSeconds(2), Duration.ofSeconds(1)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new GatewayOptions(Duration.ofSeconds(-2), Duration.ofSeconds(1)));
	}

}
