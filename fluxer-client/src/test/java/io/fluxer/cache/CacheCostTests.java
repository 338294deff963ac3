package io.fluxer.cache;

import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import io.fluxer.Snowflake;
import io.fluxer.event.DispatchEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CacheCostTests {

	private static final int MEMBERS = 50_000;

	private static final int MESSAGES = 1_000;

	/** The members alone take 200,000 bytes as an array of references. */
	private static final long BYTES_A_MESSAGE = 20_000;

	private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	@Test
	void messageInALargeGuildCopiesLittle() {
		CacheUpdater updater = new CacheUpdater(new CacheSizeLimits(null, null, MEMBERS, MEMBERS));
		String members = IntStream.range(0, MEMBERS)
			.mapToObj((i) -> CacheEvents.member(1_000 + i, "user " + i, "nick"))
			.collect(Collectors.joining(","));
		updater.apply(CacheEvents.guildCreate(100, CacheEvents.channel(200, "general"), members));
		DispatchEvent[] messages = IntStream.range(0, MESSAGES)
			.mapToObj((i) -> CacheEvents.message(500 + i, 200,
					",'guild_id':'100','author':" + CacheEvents.user(90_000 + i, "new") + ",'member':{'nick':'n'}"))
			.toArray(DispatchEvent[]::new);
		long before = this.memory.getCurrentThreadAllocatedBytes();
		for (DispatchEvent message : messages) {
			updater.apply(message);
		}
		long allocated = this.memory.getCurrentThreadAllocatedBytes() - before;
		assertThat(updater.cache().members(Snowflake.of(100)).size()).isEqualTo(MEMBERS);
		assertThat(updater.cache().members(Snowflake.of(100)).get(Snowflake.of(90_000))).isNotNull();
		assertThat(allocated).isLessThan(MESSAGES * BYTES_A_MESSAGE);
	}

}
