package io.fluxer.boot.command;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import io.fluxer.Snowflake;
import io.fluxer.client.Client;
import io.fluxer.client.ClientOptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RefusalBudget}.
 */
class RefusalBudgetTests {

	private static final Snowflake ANN = Snowflake.of(1);

	private final Client client = Client.create(ClientOptions.defaults());

	private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);

	private final RefusalBudget budget = new RefusalBudget((bot) -> 3, this.clock::get);

	@Test
	void isSpentAndComesBackStepByStep() {
		assertThat(taken(10, ANN)).isEqualTo(3);
		assertThat(this.budget.hasLeft(this.client, ANN)).isFalse();
		pass(Duration.ofSeconds(19));
		assertThat(taken(10, ANN)).isZero();
		pass(Duration.ofSeconds(1));
		assertThat(this.budget.hasLeft(this.client, ANN)).isTrue();
		assertThat(taken(10, ANN)).isOne();
		pass(Duration.ofMinutes(5));
		assertThat(taken(10, ANN)).isEqualTo(3);
	}

	@Test
	void eachPersonHasOne() {
		assertThat(taken(10, ANN)).isEqualTo(3);
		assertThat(taken(10, Snowflake.of(2))).isEqualTo(3);
	}

	@Test
	void noneMeansNever() {
		RefusalBudget none = new RefusalBudget((bot) -> 0, this.clock::get);
		assertThat(none.take(this.client, ANN)).isFalse();
		assertThat(none.hasLeft(this.client, ANN)).isFalse();
	}

	@Test
	void forgetsWhoseBudgetIsWhole() {
		for (int user = 1; user <= 10_000; user++) {
			this.budget.take(this.client, Snowflake.of(user));
			pass(Duration.ofMillis(100));
		}
		assertThat(this.budget.size()).isLessThan(600);
	}

	private long taken(int tries, Snowflake user) {
		return IntStream.range(0, tries).filter((index) -> this.budget.take(this.client, user)).count();
	}

	private void pass(Duration duration) {
		this.clock.addAndGet(duration.toNanos());
	}

}
