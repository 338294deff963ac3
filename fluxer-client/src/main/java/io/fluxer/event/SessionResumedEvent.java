package io.fluxer.event;

/**
 * A shard goes on with its session after a lost connection.
 *
 * @param shard the shard
 * @param replayed how many dispatches the server sent again
 * @param missed how many it did not have any more. What the cache has of the shard's
 * guilds is then read anew, in the background; what it cannot read anew is dropped
 * @since 0.1.0
 */
public record SessionResumedEvent(int shard, int replayed, int missed) implements ClientEvent {

	/**
	 * Tells whether dispatches were lost.
	 * @return {@code true} if at least one is missing
	 */
	public boolean isLossy() {
		return this.missed > 0;
	}

}
