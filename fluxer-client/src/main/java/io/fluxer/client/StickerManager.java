package io.fluxer.client;

import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;

/**
 * Stickers of guilds, from the API. Safe for use by any thread.
 *
 * @since 0.1.0
 */
public final class StickerManager {

	private final Rest rest;

	StickerManager(Rest rest) {
		this.rest = rest;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said
	 * @return a view of this manager
	 */
	public StickerManager with(RequestOptions options) {
		return new StickerManager(this.rest.with(options));
	}

}
