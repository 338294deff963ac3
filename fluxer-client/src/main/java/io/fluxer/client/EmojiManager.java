package io.fluxer.client;

import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;

/**
 * Custom emojis of guilds, from the API. Safe for use by any thread.
 *
 * @since 0.1.0
 */
public final class EmojiManager {

	private final Rest rest;

	EmojiManager(Rest rest) {
		this.rest = rest;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said
	 * @return a view of this manager
	 */
	public EmojiManager with(RequestOptions options) {
		return new EmojiManager(this.rest.with(options));
	}

}
