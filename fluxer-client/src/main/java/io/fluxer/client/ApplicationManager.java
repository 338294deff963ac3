package io.fluxer.client;

import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;

/**
 * Applications: the bot's own and those of others, from the API. Safe for use by any
 * thread.
 *
 * @since 0.1.0
 */
public final class ApplicationManager {

	private final Rest rest;

	ApplicationManager(Rest rest) {
		this.rest = rest;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said
	 * @return a view of this manager
	 */
	public ApplicationManager with(RequestOptions options) {
		return new ApplicationManager(this.rest.with(options));
	}

}
