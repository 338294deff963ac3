package io.fluxer.cache;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharedValuesTests {

	private final SharedValues<List<Integer>> values = new SharedValues<>();

	@Test
	void equalValueBecomesTheOneThatCameBefore() {
		List<Integer> first = new ArrayList<>(List.of(1, 2));
		assertThat(this.values.share(first)).isSameAs(first);
		assertThat(this.values.share(new ArrayList<>(List.of(1, 2)))).isSameAs(first);
	}

	@Test
	void everyValueStaysEqualToItself() {
		for (int round = 0; round < 2; round++) {
			for (int value = 0; value < 20_000; value++) {
				assertThat(this.values.share(List.of(value, value * 31))).containsExactly(value, value * 31);
			}
		}
	}

	@Test
	void clearedValuesAreForgotten() {
		List<Integer> first = new ArrayList<>(List.of(1));
		this.values.share(first);
		this.values.clear();
		List<Integer> second = new ArrayList<>(List.of(1));
		assertThat(this.values.share(second)).isSameAs(second);
	}

}
