package io.fluxer.embedded.core;

import java.util.List;

import io.fluxer.Snowflake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The guilds of an account.
 */
final class AccountRoutes {

	private static final int MAX_GUILDS = 200;

	private final World world;

	private final Access access;

	AccountRoutes(World world, Access access) {
		this.world = world;
		this.access = access;
	}

	List<Route> routes() {
		return List.of(Route.of("GET", "/users/@me/guilds", Buckets.OWN_GUILDS, this::listGuilds),
				Route.of("GET", "/guilds/{guild_id}", Buckets.GUILD,
						(call) -> GuildShapes.full(this.access.guild(call))),
				Route.of("GET", "/guilds/{guild_id}/channels", Buckets.GUILD_CHANNELS,
						(call) -> GuildShapes.channels(this.access.guild(call))));
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
		guilds.stream().skip(skipped).limit(limit).forEach((guild) -> list.add(GuildShapes.listed(guild, withCounts)));
		return list;
	}

}
