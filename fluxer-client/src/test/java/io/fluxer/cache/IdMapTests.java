package io.fluxer.cache;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdMapTests {

	private static final long SEED = 20261122;

	@Test
	void behavesLikeMapUnderRandomChanges() {
		Random random = new Random(SEED);
		Map<Snowflake, Integer> model = new HashMap<>();
		IdMap<Integer> map = IdMap.empty();
		for (int i = 0; i < 50_000; i++) {
			Snowflake id = Snowflake.of(random.nextLong(2_000) << ((i % 3) * 11));
			if (random.nextInt(3) == 0) {
				model.remove(id);
				map = map.without(id);
			}
			else {
				model.put(id, i);
				map = map.with(id, i);
			}
			assertThat(map.size()).isEqualTo(model.size());
			assertThat(map.get(id)).isEqualTo(model.get(id));
		}
		assertThat(contents(map)).isEqualTo(model);
		for (Snowflake id : Map.copyOf(model).keySet()) {
			map = map.without(id);
		}
		assertThat(map.size()).isZero();
		assertThat(contents(map)).isEmpty();
	}

	@Test
	void changeLeavesEarlierVersionAlone() {
		Snowflake first = Snowflake.of(1);
		Snowflake second = Snowflake.of(2);
		IdMap<String> before = IdMap.<String>empty().with(first, "a").with(second, "b");
		IdMap<String> after = before.with(first, "c").without(second);
		assertThat(contents(before)).containsOnly(Map.entry(first, "a"), Map.entry(second, "b"));
		assertThat(contents(after)).containsOnly(Map.entry(first, "c"));
	}

	@Test
	void removalOfUnknownIdReturnsSameMap() {
		IdMap<String> map = IdMap.<String>empty().with(Snowflake.of(1), "a");
		assertThat(map.without(Snowflake.of(2))).isSameAs(map);
	}

	@Test
	void keepsSmallestAndLargestId() {
		IdMap<String> map = IdMap.<String>empty()
			.with(Snowflake.of(0), "zero")
			.with(Snowflake.of(Long.MAX_VALUE), "max");
		assertThat(map.get(Snowflake.of(0))).isEqualTo("zero");
		assertThat(map.get(Snowflake.of(Long.MAX_VALUE))).isEqualTo("max");
	}

	private static <V> Map<Snowflake, V> contents(IdMap<V> map) {
		Map<Snowflake, V> contents = new HashMap<>();
		map.forEach(contents::put);
		return contents;
	}

}
