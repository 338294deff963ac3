package io.fluxer.client;

import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;

/**
 * Members of guilds, their roles and bans, from the API. Safe for use by any thread.
 *
 * @since 0.1.0
 */
public final class MemberManager {

	private final Rest rest;

	MemberManager(Rest rest) {
		this.rest = rest;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said
	 * @return a view of this manager
	 */
	public MemberManager with(RequestOptions options) {
		return new MemberManager(this.rest.with(options));
	}

}
