package io.fluxer.embedded.core;

import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Guilds as a whole.
 */
final class GuildRoutes {

	private static final int MAX_GUILDS = 200;

	private static final int MIN_CODE = 2;

	private static final int MAX_CODE = 32;

	private final World world;

	private final Access access;

	private final Guilds guilds;

	GuildRoutes(World world, Access access, Guilds guilds) {
		this.world = world;
		this.access = access;
		this.guilds = guilds;
	}

	List<Route> routes() {
		String one = "/guilds/{guild_id}";
		String vanityUrl = one + "/vanity-url";
		return List.of(Route.of("GET", "/users/@me/guilds", Buckets.OWN_GUILDS, this::list),
				Route.of("GET", one, Buckets.GUILD, (call) -> GuildShapes.full(this.access.guild(call), call.caller())),
				Route.of("PATCH", one, Buckets.GUILD_UPDATE, this::update),
				Route.of("GET", vanityUrl, Buckets.VANITY_URL, this::vanityUrl),
				Route.of("PATCH", vanityUrl, Buckets.VANITY_URL_UPDATE, this::setVanityUrl),
				Route.of("POST", one + "/transfer-ownership", Buckets.GUILD_UPDATE, this::transfer),
				Route.of("POST", one + "/delete", Buckets.GUILD_DELETE, this::delete));
	}

	private JsonNode list(Call call) {
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

	private JsonNode update(Call call) {
		Form form = Form.of(call);
		GuildPatch patch = GuildPatch.read(form);
		form.check();
		GuildState guild = this.access.guild(call, Permission.MANAGE_GUILD);
		this.guilds.update(guild, Actor.of(call), patch);
		return GuildShapes.properties(guild);
	}

	private JsonNode vanityUrl(Call call) {
		GuildState guild = this.access.guild(call, Permission.MANAGE_GUILD);
		return Json.object().put("code", guild.vanityCode()).put("uses", guild.vanityUses());
	}

	private JsonNode setVanityUrl(Call call) {
		Form form = Form.of(call);
		String code = form.text("code", MIN_CODE, MAX_CODE);
		form.check();
		GuildState guild = this.access.guild(call, Permission.MANAGE_GUILD);
		this.guilds.setVanityCode(guild, Actor.of(call), code);
		return Json.object().put("code", guild.vanityCode());
	}

	private JsonNode transfer(Call call) {
		Form form = Form.of(call);
		form.require("new_owner_id");
		Snowflake ownerId = form.id("new_owner_id");
		form.check();
		GuildState guild = owned(call);
		MemberState member = this.access.member(guild, (ownerId != null) ? ownerId : guild.ownerId());
		this.guilds.transfer(guild, Actor.of(call), member);
		return GuildShapes.properties(guild);
	}

	private @Nullable JsonNode delete(Call call) {
		this.guilds.delete(owned(call));
		return null;
	}

	private GuildState owned(Call call) {
		GuildState guild = this.access.guild(call);
		if (!guild.isOwner(call.caller())) {
			throw ApiError.missingPermissions();
		}
		return guild;
	}

}
