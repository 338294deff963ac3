package io.fluxer.embedded.core;

import io.fluxer.Snowflake;

/**
 * Makes ids: the time in the upper bits, always rising.
 */
final class Ids {

	private static final long EPOCH = 1420070400000L;

	private static final int TIMESTAMP_SHIFT = 22;

	private final ServerClock clock;

	private long last;

	Ids(ServerClock clock) {
		this.clock = clock;
	}

	Snowflake next() {
		long byTime = (this.clock.now().toEpochMilli() - EPOCH) << TIMESTAMP_SHIFT;
		this.last = Math.max(this.last + 1, byTime);
		return Snowflake.of(this.last);
	}

}
