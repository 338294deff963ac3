package io.fluxer.client;

import io.fluxer.cache.CacheSizeLimits;
import io.fluxer.gateway.GatewayOptions;
import io.fluxer.gateway.Presence;
import io.fluxer.rest.RestOptions;
import org.jspecify.annotations.Nullable;

/**
 * Options of a client.
 *
 * @param intents gateway intents; Fluxer does not use them, always 0
 * @param presence how the bot appears at first
 * @param rest options of the HTTP client
 * @param gatewayUrl the address of the gateway; {@code null} asks the API
 * @param gatewayVersion the version of the gateway
 * @param waitForGuilds whether {@code ReadyEvent} waits for the guilds
 * @param cache limits of the cache
 * @param gateway the timing of connections
 * @param lanes how events reach handlers
 * @since 0.1.0
 */
public record ClientOptions(long intents, @Nullable Presence presence, RestOptions rest, @Nullable String gatewayUrl,
		String gatewayVersion, boolean waitForGuilds, CacheSizeLimits cache, GatewayOptions gateway,
		LaneOptions lanes) {

	public static ClientOptions defaults() {
		return new ClientOptions(0, null, RestOptions.defaults(), null, "1", false, CacheSizeLimits.unbounded(),
				GatewayOptions.defaults(), LaneOptions.defaults());
	}

}
