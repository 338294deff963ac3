package io.fluxer.client;

import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;

/**
 * Webhooks, with the bot's token and with their own, from the API. Safe for use by any
 * thread.
 *
 * @since 0.1.0
 */
public final class WebhookManager {

	private final Rest rest;

	WebhookManager(Rest rest) {
		this.rest = rest;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said
	 * @return a view of this manager
	 */
	public WebhookManager with(RequestOptions options) {
		return new WebhookManager(this.rest.with(options));
	}

}
