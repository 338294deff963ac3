package io.fluxer.client;

import io.fluxer.cache.CacheSizeLimits;
import io.fluxer.gateway.GatewayCompression;
import io.fluxer.gateway.GatewayOptions;
import io.fluxer.gateway.Presence;
import io.fluxer.rest.RestOptions;
import org.jspecify.annotations.Nullable;

/**
 * Options of a client. Immutable: each {@code with…} method returns a copy of
 * {@link #defaults()} or of another.
 *
 * @param intents gateway intents; Fluxer does not use them, 0 by default
 * @param presence how the bot appears at first; {@code null} leaves it to the server
 * @param rest options of the HTTP client
 * @param gatewayUrl the address of the gateway; {@code null} asks the instance that the
 * HTTP client's options name, else the API
 * @param gatewayVersion the version of the gateway, {@code 1} by default
 * @param waitForGuilds whether {@code ReadyEvent} is held back until the guilds have
 * come: all that the API lists, or none new for 5 s, or 60 s in all
 * @param cache limits of the cache
 * @param gateway the timing of connections
 * @param lanes how events reach handlers
 * @param compression how messages of the gateway are compressed; not at all by default
 * @param ignoredEvents dispatches that the gateway is to leave out; none by default
 * @param shards how the guilds are divided among sessions; one has all by default
 * @since 0.1.0
 */
public record ClientOptions(long intents, @Nullable Presence presence, RestOptions rest, @Nullable String gatewayUrl,
		String gatewayVersion, boolean waitForGuilds, CacheSizeLimits cache, GatewayOptions gateway, LaneOptions lanes,
		GatewayCompression compression, IgnoredEvents ignoredEvents, Shards shards) {

	/**
	 * Checks the options.
	 * @throws IllegalArgumentException if an address or the version is blank
	 */
	public ClientOptions {
		if (gatewayUrl != null && gatewayUrl.isBlank()) {
			throw new IllegalArgumentException("The address of the gateway is blank");
		}
		if (gatewayVersion.isBlank()) {
			throw new IllegalArgumentException("The version of the gateway is blank");
		}
	}

	/**
	 * Returns the defaults.
	 * @return the options
	 */
	public static ClientOptions defaults() {
		return new ClientOptions(0, null, RestOptions.defaults(), null, "1", false, CacheSizeLimits.unbounded(),
				GatewayOptions.defaults(), LaneOptions.defaults(), GatewayCompression.NONE, IgnoredEvents.none(),
				Shards.one());
	}

	/**
	 * Returns a copy with other intents.
	 * @param newIntents the intents
	 * @return the copy
	 */
	public ClientOptions withIntents(long newIntents) {
		return new ClientOptions(newIntents, this.presence, this.rest, this.gatewayUrl, this.gatewayVersion,
				this.waitForGuilds, this.cache, this.gateway, this.lanes, this.compression, this.ignoredEvents,
				this.shards);
	}

	/**
	 * Returns a copy with another presence.
	 * @param newPresence how the bot appears at first
	 * @return the copy
	 */
	public ClientOptions withPresence(@Nullable Presence newPresence) {
		return new ClientOptions(this.intents, newPresence, this.rest, this.gatewayUrl, this.gatewayVersion,
				this.waitForGuilds, this.cache, this.gateway, this.lanes, this.compression, this.ignoredEvents,
				this.shards);
	}

	/**
	 * Returns a copy with other options of the HTTP client.
	 * @param newRest the options
	 * @return the copy
	 */
	public ClientOptions withRest(RestOptions newRest) {
		return new ClientOptions(this.intents, this.presence, newRest, this.gatewayUrl, this.gatewayVersion,
				this.waitForGuilds, this.cache, this.gateway, this.lanes, this.compression, this.ignoredEvents,
				this.shards);
	}

	/**
	 * Returns a copy with another address of the gateway.
	 * @param newGatewayUrl the address without a query; {@code null} asks for it
	 * @return the copy
	 */
	public ClientOptions withGatewayUrl(@Nullable String newGatewayUrl) {
		return new ClientOptions(this.intents, this.presence, this.rest, newGatewayUrl, this.gatewayVersion,
				this.waitForGuilds, this.cache, this.gateway, this.lanes, this.compression, this.ignoredEvents,
				this.shards);
	}

	/**
	 * Returns a copy with another version of the gateway.
	 * @param newGatewayVersion the version
	 * @return the copy
	 */
	public ClientOptions withGatewayVersion(String newGatewayVersion) {
		return new ClientOptions(this.intents, this.presence, this.rest, this.gatewayUrl, newGatewayVersion,
				this.waitForGuilds, this.cache, this.gateway, this.lanes, this.compression, this.ignoredEvents,
				this.shards);
	}

	/**
	 * Returns a copy that says whether to wait for guilds.
	 * @param newWaitForGuilds whether {@code ReadyEvent} waits for the guilds
	 * @return the copy
	 */
	public ClientOptions withWaitForGuilds(boolean newWaitForGuilds) {
		return new ClientOptions(this.intents, this.presence, this.rest, this.gatewayUrl, this.gatewayVersion,
				newWaitForGuilds, this.cache, this.gateway, this.lanes, this.compression, this.ignoredEvents,
				this.shards);
	}

	/**
	 * Returns a copy with other limits of the cache.
	 * @param newCache the limits
	 * @return the copy
	 */
	public ClientOptions withCache(CacheSizeLimits newCache) {
		return new ClientOptions(this.intents, this.presence, this.rest, this.gatewayUrl, this.gatewayVersion,
				this.waitForGuilds, newCache, this.gateway, this.lanes, this.compression, this.ignoredEvents,
				this.shards);
	}

	/**
	 * Returns a copy with another timing of connections.
	 * @param newGateway the timing
	 * @return the copy
	 */
	public ClientOptions withGateway(GatewayOptions newGateway) {
		return new ClientOptions(this.intents, this.presence, this.rest, this.gatewayUrl, this.gatewayVersion,
				this.waitForGuilds, this.cache, newGateway, this.lanes, this.compression, this.ignoredEvents,
				this.shards);
	}

	/**
	 * Returns a copy with other lanes.
	 * @param newLanes how events reach handlers
	 * @return the copy
	 */
	public ClientOptions withLanes(LaneOptions newLanes) {
		return new ClientOptions(this.intents, this.presence, this.rest, this.gatewayUrl, this.gatewayVersion,
				this.waitForGuilds, this.cache, this.gateway, newLanes, this.compression, this.ignoredEvents,
				this.shards);
	}

	/**
	 * Returns a copy with another compression of the gateway's messages.
	 * @param newCompression the compression
	 * @return the copy
	 */
	public ClientOptions withCompression(GatewayCompression newCompression) {
		return new ClientOptions(this.intents, this.presence, this.rest, this.gatewayUrl, this.gatewayVersion,
				this.waitForGuilds, this.cache, this.gateway, this.lanes, newCompression, this.ignoredEvents,
				this.shards);
	}

	/**
	 * Returns a copy with other dispatches that the gateway is to leave out.
	 * @param newIgnoredEvents the dispatches
	 * @return the copy
	 */
	public ClientOptions withIgnoredEvents(IgnoredEvents newIgnoredEvents) {
		return new ClientOptions(this.intents, this.presence, this.rest, this.gatewayUrl, this.gatewayVersion,
				this.waitForGuilds, this.cache, this.gateway, this.lanes, this.compression, newIgnoredEvents,
				this.shards);
	}

	/**
	 * Returns a copy with other shards.
	 * @param newShards how the guilds are divided among sessions
	 * @return the copy
	 */
	public ClientOptions withShards(Shards newShards) {
		return new ClientOptions(this.intents, this.presence, this.rest, this.gatewayUrl, this.gatewayVersion,
				this.waitForGuilds, this.cache, this.gateway, this.lanes, this.compression, this.ignoredEvents,
				newShards);
	}

}
