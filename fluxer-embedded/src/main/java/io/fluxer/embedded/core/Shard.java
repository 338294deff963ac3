package io.fluxer.embedded.core;

import io.fluxer.Snowflake;

/**
 * A session's part of the guilds (Fluxer's gateway, sharding).
 *
 * @param id the shard's number
 * @param count how many shards there are
 */
record Shard(int id, int count) {

	static final int MAX_COUNT = 16_384;

	private static final int TIMESTAMP_SHIFT = 22;

	boolean holds(Snowflake guildId) {
		return (guildId.value() >> TIMESTAMP_SHIFT) % this.count == this.id;
	}

	boolean holdsAccount() {
		return this.id == 0;
	}

}
