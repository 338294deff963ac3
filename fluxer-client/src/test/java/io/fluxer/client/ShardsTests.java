package io.fluxer.client;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ShardsTests {

	@Test
	void aNumberMeansAllOfThem() {
		assertThat(Shards.of(3).count()).isEqualTo(3);
		assertThat(Shards.of(3).ids()).containsExactly(0, 1, 2);
		assertThat(Shards.one()).isEqualTo(Shards.of(1));
		assertThat(Shards.of(Shards.MAX_COUNT).ids()).hasSize(16384);
	}

	@Test
	void someAreSortedAndCountOnce() {
		Shards some = Shards.of(4, List.of(3, 1, 3));
		assertThat(some.ids()).containsExactly(1, 3);
		assertThat(some).isEqualTo(Shards.of(4, List.of(1, 3))).hasSameHashCodeAs(Shards.of(4, List.of(1, 3)));
		assertThat(some).isNotEqualTo(Shards.of(5, List.of(1, 3)))
			.isNotEqualTo(Shards.of(4))
			.hasToString("Shards[1, 3] of 4");
	}

	@Test
	void theLoginDecidesOnWhatIsAutomatic() {
		assertThat(Shards.auto().count()).isNull();
		assertThat(Shards.auto().ids()).isEmpty();
		assertThat(Shards.auto()).isNotEqualTo(Shards.one()).hasToString("Shards[auto]");
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 16385 })
	void refusesANumberThatTheGatewayDoesNotTake(int count) {
		assertThatIllegalArgumentException().isThrownBy(() -> Shards.of(count))
			.withMessageContaining("1 to 16384")
			.withMessageContaining(Integer.toString(count));
		assertThatIllegalArgumentException().isThrownBy(() -> Shards.of(count, List.of(0)));
	}

	@Test
	void refusesAShardThatThereIsNot() {
		assertThatIllegalArgumentException().isThrownBy(() -> Shards.of(2, List.of(0, 2)))
			.withMessage("There is no shard 2 of 2: they are counted from 0");
		assertThatIllegalArgumentException().isThrownBy(() -> Shards.of(2, List.of(-1)));
		assertThatIllegalArgumentException().isThrownBy(() -> Shards.of(2, List.of()))
			.withMessageContaining("no shard at all");
	}

}
