package io.fluxer.boot.actuate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.fluxer.cache.CacheSizes;
import io.fluxer.client.Client;
import io.fluxer.client.ClientState;
import io.fluxer.client.LaneStatistics;
import io.fluxer.client.ShardStatus;
import io.fluxer.entity.User;
import io.fluxer.rest.ratelimit.RouteUsage;
import org.jspecify.annotations.Nullable;

/**
 * What the endpoint shows of one bot.
 *
 * @param state where its client stands
 * @param user its account, once that is known
 * @param readyAt when it was ready first since the login
 * @param failure why Fluxer ended its login for good, if it did
 * @param shards where each shard stands
 * @param lanes how far listeners are behind
 * @param rateLimits how used the limits of the HTTP API are
 * @param cache how much it remembers
 * @since 0.1.0
 */
public record ClientDescription(ClientState state, @Nullable Account user, @Nullable Instant readyAt,
		@Nullable String failure, List<ShardStatus> shards, LaneStatistics lanes, RateLimits rateLimits,
		CacheSizes cache) {

	static ClientDescription of(Client client) {
		Throwable failure = client.failure();
		User user = client.user();
		return new ClientDescription(client.state(),
				(user != null) ? new Account(user.id().toString(), user.username()) : null, client.readyAt(),
				(failure != null) ? failure.getClass().getSimpleName() + ": " + failure.getMessage() : null,
				client.shards(), client.laneStatistics(),
				new RateLimits(client.rest().rateLimits().queued(), client.rest().rateLimits().usage()),
				client.cache().sizes());
	}

	/**
	 * The account of a bot.
	 *
	 * @param id its id
	 * @param username its name
	 */
	public record Account(String id, String username) {
	}

	/**
	 * The limits of the HTTP API.
	 *
	 * @param queued how many calls wait for a slot
	 * @param routes the limits of each route template that was called and is not idle
	 */
	public record RateLimits(int queued, Map<String, RouteUsage> routes) {
	}

}
