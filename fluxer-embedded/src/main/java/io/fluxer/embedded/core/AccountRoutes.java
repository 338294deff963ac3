package io.fluxer.embedded.core;

import java.util.List;

import io.fluxer.Snowflake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Users, guilds and direct channels.
 */
final class AccountRoutes {

	private static final int MAX_GUILDS = 200;

	private final World world;

	private final Access access;

	private final Conversations conversations;

	AccountRoutes(World world, Access access, Conversations conversations) {
		this.world = world;
		this.access = access;
		this.conversations = conversations;
	}

	List<Route> routes() {
		return List.of(Route.of("GET", "/users/@me", Buckets.OWN_USER, (call) -> UserShapes.own(call.caller())),
				Route.of("GET", "/users/@me/guilds", Buckets.OWN_GUILDS, this::listGuilds),
				Route.of("GET", "/users/@me/channels", Buckets.OWN_CHANNELS, this::listDirectChannels),
				Route.of("POST", "/users/@me/channels", Buckets.OWN_CHANNELS, this::openDirectChannel),
				Route.of("GET", "/users/{user_id}", Buckets.USER,
						(call) -> UserShapes.partial(this.access.user(call.id("user_id")))),
				Route.of("GET", "/users/{target_id}/profile", Buckets.PROFILE, this::profile),
				Route.of("GET", "/guilds/{guild_id}", Buckets.GUILD,
						(call) -> GuildShapes.full(this.access.guild(call), call.caller())),
				Route.of("GET", "/guilds/{guild_id}/channels", Buckets.GUILD_CHANNELS,
						(call) -> GuildShapes.channels(this.access.guild(call), call.caller())));
	}

	private JsonNode listGuilds(Call call) {
		int limit = call.limit(MAX_GUILDS, MAX_GUILDS);
		Snowflake before = call.queryId("before");
		Snowflake after = call.queryId("after");
		boolean withCounts = call.flag("with_counts");
		List<GuildState> guilds = this.world.guildsOf(call.caller())
			.stream()
			.filter((guild) -> before == null || guild.id().compareTo(before) < 0)
			.filter((guild) -> after == null || guild.id().compareTo(after) > 0)
			.toList();
		// A page before an id holds the guilds next to it, like a page after one.
		int skipped = (before != null && after == null) ? Math.max(0, guilds.size() - limit) : 0;
		ArrayNode list = Json.array();
		guilds.stream()
			.skip(skipped)
			.limit(limit)
			.forEach((guild) -> list.add(GuildShapes.listed(guild, call.caller(), withCounts)));
		return list;
	}

	private JsonNode listDirectChannels(Call call) {
		UserState caller = call.caller();
		ArrayNode list = Json.array();
		this.world.directChannels(caller).forEach((channel) -> list.add(GuildShapes.channel(channel, caller)));
		return list;
	}

	private JsonNode openDirectChannel(Call call) {
		JsonNode recipient = call.json().path("recipient_id");
		if (!recipient.isString() && !recipient.isIntegralNumber()) {
			throw ApiError.form("recipient_id", "Invalid snowflake.", "INVALID_SNOWFLAKE_FORMAT");
		}
		Snowflake id;
		try {
			id = Snowflake.of(recipient.asString());
		}
		catch (IllegalArgumentException ex) {
			throw ApiError.form("recipient_id", "Invalid snowflake.", "INVALID_SNOWFLAKE_FORMAT");
		}
		UserState other = this.access.user(id);
		if (other.equals(call.caller())) {
			throw ApiError.form("recipient_id", "You can't open a direct channel with yourself.", "INVALID_RECIPIENT");
		}
		return GuildShapes.channel(this.conversations.openDirect(call.caller(), other), call.caller());
	}

	private JsonNode profile(Call call) {
		UserState target = this.access.user(call.id("target_id"));
		List<GuildState> mutual = this.world.guildsOf(call.caller())
			.stream()
			.filter((guild) -> guild.isMember(target))
			.toList();
		return UserShapes.profile(target, mutual);
	}

}
