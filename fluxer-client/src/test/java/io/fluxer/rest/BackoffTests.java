package io.fluxer.rest;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BackoffTests {

	private static Backoff backoff(double jitter, double lot) {
		return new Backoff(new RetryOptions(Duration.ofMillis(500), Duration.ofSeconds(10), jitter), () -> lot);
	}

	@Test
	void doublesUpToTheLongestWait() {
		Backoff backoff = backoff(0, 1);
		assertThat(backoff.after(0)).isEqualTo(Duration.ofMillis(500));
		assertThat(backoff.after(1)).isEqualTo(Duration.ofSeconds(1));
		assertThat(backoff.after(4)).isEqualTo(Duration.ofSeconds(8));
		assertThat(backoff.after(5)).isEqualTo(Duration.ofSeconds(10));
		assertThat(backoff.after(1000)).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void drawsOnlyTheJitterByLot() {
		assertThat(backoff(0.5, 0).after(0)).isEqualTo(Duration.ofMillis(500));
		assertThat(backoff(0.5, 1).after(0)).isEqualTo(Duration.ofMillis(250));
		assertThat(backoff(1, 1).after(0)).isZero();
	}

	@Test
	void standsHugeFigures() {
		Backoff backoff = new Backoff(
				new RetryOptions(Duration.ofSeconds(Long.MAX_VALUE / 2), Duration.ofSeconds(Long.MAX_VALUE), 0),
				() -> 0);
		assertThat(backoff.after(3)).isPositive();
	}

	@Test
	void figuresThatCannotWorkAreRefused() {
		Duration second = Duration.ofSeconds(1);
		assertThatIllegalArgumentException().isThrownBy(() -> new RetryOptions(second.negated(), second, 0))
			.withMessageContaining("first backoff");
		assertThatIllegalArgumentException().isThrownBy(() -> new RetryOptions(second, Duration.ZERO, 0))
			.withMessageContaining("longest backoff");
		for (double jitter : new double[] { -0.1, 1.1, Double.NaN }) {
			assertThatIllegalArgumentException().isThrownBy(() -> new RetryOptions(second, second, jitter))
				.withMessageContaining("jitter");
		}
	}

}
