package io.fluxer.client;

import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;

/**
 * Messages: reading, editing, deleting, pins and reactions, from the API. Safe for use by
 * any thread.
 *
 * @since 0.1.0
 */
public final class MessageManager {

	private final Rest rest;

	MessageManager(Rest rest) {
		this.rest = rest;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said
	 * @return a view of this manager
	 */
	public MessageManager with(RequestOptions options) {
		return new MessageManager(this.rest.with(options));
	}

}
