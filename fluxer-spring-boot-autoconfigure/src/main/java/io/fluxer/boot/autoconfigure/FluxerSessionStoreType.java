package io.fluxer.boot.autoconfigure;

/**
 * Where the session of the gateway is kept for the next start.
 *
 * @since 0.1.0
 */
public enum FluxerSessionStoreType {

	/** Nowhere: each start begins a session of its own. */
	NONE,

	/** In a file for each shard. */
	FILE

}
