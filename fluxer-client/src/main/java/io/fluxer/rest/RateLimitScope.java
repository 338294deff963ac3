package io.fluxer.rest;

/**
 * Which limit of the server is meant.
 *
 * @since 0.1.0
 */
public enum RateLimitScope {

	/** The bucket of a route. */
	BUCKET,

	/** The limit of the whole account. */
	GLOBAL

}
