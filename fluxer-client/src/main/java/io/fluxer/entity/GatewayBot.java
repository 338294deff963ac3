package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * Where the gateway is and what may be opened there. The server says the same to every
 * bot and counts nothing of it.
 *
 * @param url the address of the gateway, without parameters
 * @param shards how many shards are advised
 * @param sessionStartLimit how many sessions may be started
 * @since 0.1.0
 */
public record GatewayBot(String url, int shards, @Nullable SessionStartLimit sessionStartLimit) {

	/**
	 * Fills in what the wire left out.
	 */
	public GatewayBot(@Nullable String url, int shards, @Nullable SessionStartLimit sessionStartLimit) {
		this.url = Entities.text(url);
		this.shards = shards;
		this.sessionStartLimit = sessionStartLimit;
	}

}
