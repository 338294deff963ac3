package io.fluxer.rest.ratelimit;

/**
 * As whom a request is counted. The server keeps separate buckets for each kind (Fluxer's
 * API, rate limits: the key of a bucket begins with the caller).
 *
 * @since 0.1.0
 */
public enum Credential {

	/** A bot's own token. */
	BOT,

	/** An OAuth2 access token or a user's session. */
	BEARER,

	/** No token: counted by network address. */
	ANONYMOUS

}
