package io.fluxer.rest;

import java.util.Map;

/**
 * Keeps requests inside the server's rate limits.
 *
 * @since 0.1.0
 */
public final class RateLimitManager {

	/** The smallest number of free slots among the buckets of each route template. */
	public Map<String, Integer> remaining() {
		throw new UnsupportedOperationException();
	}

	/** How many requests wait for a slot. */
	public int queued() {
		throw new UnsupportedOperationException();
	}

	/** How many buckets are known. */
	public int buckets() {
		throw new UnsupportedOperationException();
	}

}
