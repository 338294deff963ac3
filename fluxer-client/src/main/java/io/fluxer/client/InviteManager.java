package io.fluxer.client;

import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;

/**
 * Invites to channels and guilds, from the API. Safe for use by any thread.
 *
 * @since 0.1.0
 */
public final class InviteManager {

	private final Rest rest;

	InviteManager(Rest rest) {
		this.rest = rest;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said
	 * @return a view of this manager
	 */
	public InviteManager with(RequestOptions options) {
		return new InviteManager(this.rest.with(options));
	}

}
