package io.fluxer.embedded.core;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import io.fluxer.Snowflake;
import tools.jackson.databind.node.ObjectNode;

/**
 * The wait between two messages of one person in a channel. Bots do not wait (Fluxer's
 * API, what a bot may not call).
 */
final class Slowmode {

	private final ServerClock clock;

	private final Map<Snowflake, Map<Snowflake, Instant>> lastPosts = new HashMap<>();

	Slowmode(ServerClock clock) {
		this.clock = clock;
	}

	void refuse(ChannelState channel, UserState author) {
		Duration wait = untilNext(channel, author);
		if (!wait.isZero() && !mayBypass(channel, author)) {
			ApiError error = ApiError.of(400, "SLOWMODE_RATE_LIMITED", "Slowmode is on in this channel.");
			error.body().put("retry_after", Math.max(1, wait.plusMillis(999).toSeconds()));
			throw error;
		}
	}

	void posted(ChannelState channel, UserState author) {
		if (channel.rateLimitPerUser() > 0) {
			this.lastPosts.computeIfAbsent(channel.id(), (id) -> new HashMap<>()).put(author.id(), this.clock.now());
		}
	}

	ObjectNode state(ChannelState channel, UserState user) {
		Duration wait = untilNext(channel, user);
		ObjectNode node = Json.object();
		node.put("rate_limit_per_user", channel.rateLimitPerUser());
		node.put("retry_after_ms", wait.toMillis());
		node.put("next_send_allowed_at", (wait.isZero()) ? null : Json.timestamp(this.clock.now().plus(wait)));
		node.put("can_bypass", mayBypass(channel, user));
		return node;
	}

	private Duration untilNext(ChannelState channel, UserState author) {
		Instant last = this.lastPosts.getOrDefault(channel.id(), Map.of()).get(author.id());
		if (last == null) {
			return Duration.ZERO;
		}
		Duration wait = Duration.between(this.clock.now(), last.plusSeconds(channel.rateLimitPerUser()));
		return (wait.isNegative()) ? Duration.ZERO : wait;
	}

	private static boolean mayBypass(ChannelState channel, UserState user) {
		return user.bot() || Permissions.allow(channel, user, Permission.BYPASS_SLOWMODE);
	}

}
