package io.fluxer.cache;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.event.DispatchEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CacheAtomicityTests {

	private static final int CHANNELS = 50;

	@Test
	void readerNeverSeesHalfAnEvent() throws Exception {
		CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded());
		List<DispatchEvent> events = List.of(guild("a"), guild("b"), CacheEvents.guildDelete(100, false));
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService executor = Executors.newSingleThreadExecutor();
		try {
			Future<Integer> reader = executor.submit(() -> read(updater.cache(), over));
			for (int i = 0; i < 6_000; i++) {
				updater.apply(events.get(i % events.size()));
			}
			over.set(true);
			assertThat(reader.get(30, TimeUnit.SECONDS)).isPositive();
		}
		finally {
			over.set(true);
			executor.shutdown();
		}
	}

	private static int read(EntityCache cache, AtomicBoolean over) {
		int reads = 0;
		while (!over.get() || reads == 0) {
			List<Channel> channels = List.copyOf(cache.channels().values());
			assertThat(channels.size()).isIn(0, CHANNELS);
			assertThat(channels.stream().map(Channel::name).distinct().count()).isLessThanOrEqualTo(1);
			EntityCache now = cache.snapshot();
			boolean present = now.guilds().get(Snowflake.of(100)) != null;
			assertThat(now.channels().size()).isEqualTo(present ? CHANNELS : 0);
			assertThat(now.members(Snowflake.of(100)).size()).isEqualTo(present ? 1 : 0);
			assertThat(now.roles(Snowflake.of(100)).size()).isEqualTo(present ? 1 : 0);
			assertThat(!present || now.guilds().get(Snowflake.of(100)).roles().size() == 1).isTrue();
			reads++;
		}
		return reads;
	}

	private static DispatchEvent guild(String name) {
		String channels = IntStream.range(0, CHANNELS)
			.mapToObj((i) -> CacheEvents.channel(200 + i, name))
			.collect(Collectors.joining(","));
		return CacheEvents.event("GUILD_CREATE",
				"{'id':'100','properties':{'id':'100'},'channels':[" + channels + "],'members':["
						+ CacheEvents.member(300, "ann", name) + "],'roles':[{'id':'100','name':'everyone'}]}");
	}

}
