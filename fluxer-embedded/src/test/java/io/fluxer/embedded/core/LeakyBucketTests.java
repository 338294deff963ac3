package io.fluxer.embedded.core;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeakyBucketTests {

	private static final Duration WINDOW = Duration.ofSeconds(10);

	@Test
	void takesItsLimitAtOnceAndThenOnePerSlot() {
		LeakyBucket bucket = new LeakyBucket(20, WINDOW, 0);
		for (int i = 0; i < 20; i++) {
			assertThat(bucket.tryTake(0)).isTrue();
			assertThat(bucket.remaining()).isEqualTo(19 - i);
		}
		assertThat(bucket.tryTake(0)).isFalse();
		assertThat(bucket.untilNext()).isEqualTo(Duration.ofMillis(500));
		assertThat(bucket.untilEmpty()).isEqualTo(WINDOW);
		assertThat(bucket.tryTake(millis(499))).isFalse();
		assertThat(bucket.tryTake(millis(500))).isTrue();
		assertThat(bucket.tryTake(millis(500))).isFalse();
	}

	@Test
	void addsNothingWhenItRefuses() {
		LeakyBucket bucket = new LeakyBucket(1, WINDOW, 0);
		bucket.tryTake(0);
		for (int i = 1; i < 100; i++) {
			assertThat(bucket.tryTake(millis(i))).isFalse();
		}
		assertThat(bucket.tryTake(WINDOW.toNanos())).isTrue();
	}

	@Test
	void keepsSlotsExactWhereTheWindowDoesNotDivide() {
		LeakyBucket bucket = new LeakyBucket(30, WINDOW, 0);
		bucket.tryTake(0);
		assertThat(bucket.untilEmpty()).isEqualTo(Duration.ofNanos(333_333_334));
		assertThat(bucket.isEmpty(333_333_333)).isFalse();
		assertThat(bucket.isEmpty(333_333_334)).isTrue();
	}

	@Test
	void isBackToFullAfterAWindowHoweverLongAgo() {
		LeakyBucket bucket = new LeakyBucket(50, Duration.ofSeconds(1), 0);
		for (int i = 0; i < 50; i++) {
			bucket.tryTake(0);
		}
		assertThat(bucket.isEmpty(Duration.ofDays(300).toNanos())).isTrue();
		assertThat(bucket.remaining()).isEqualTo(50);
	}

	@Test
	void neverAdmitsMoreThanLimitPlusDrainInAnySpan() {
		Random random = new Random(7);
		LeakyBucket bucket = new LeakyBucket(20, WINDOW, 0);
		long now = 0;
		int admitted = 0;
		for (int i = 0; i < 20_000; i++) {
			now += random.nextInt(1_000_000_000);
			admitted += (bucket.tryTake(now)) ? 1 : 0;
			assertThat(admitted).isLessThanOrEqualTo(20 + (int) (now / millis(500)));
		}
	}

	private static long millis(long millis) {
		return Duration.ofMillis(millis).toNanos();
	}

}
