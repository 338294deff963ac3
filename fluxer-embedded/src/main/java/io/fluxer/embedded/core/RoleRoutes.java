package io.fluxer.embedded.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The roles of a guild.
 */
final class RoleRoutes {

	private final Access access;

	private final Roles roles;

	RoleRoutes(Access access, Roles roles) {
		this.access = access;
		this.roles = roles;
	}

	List<Route> routes() {
		String all = "/guilds/{guild_id}/roles";
		String hoist = all + "/hoist-positions";
		String one = all + "/{role_id}";
		return List.of(Route.of("GET", all, Buckets.ROLES, this::list),
				Route.of("POST", all, Buckets.ROLE_CREATE, this::create),
				Route.of("PATCH", all, Buckets.ROLE_POSITIONS, this::move),
				Route.of("PATCH", hoist, Buckets.ROLE_HOIST, this::hoist),
				Route.of("DELETE", hoist, Buckets.ROLE_HOIST_RESET, this::resetHoist),
				Route.of("PATCH", one, Buckets.ROLE_UPDATE, this::update),
				Route.of("DELETE", one, Buckets.ROLE_DELETE, this::delete));
	}

	private JsonNode list(Call call) {
		ArrayNode list = Json.array();
		Roles.listed(this.access.guild(call)).forEach((role) -> list.add(GuildShapes.role(role)));
		return list;
	}

	private JsonNode create(Call call) {
		Form form = Form.of(call);
		form.require("name");
		RolePatch patch = RolePatch.read(form);
		form.check();
		return GuildShapes.role(this.roles.create(guild(call), Actor.of(call), patch));
	}

	private JsonNode update(Call call) {
		Snowflake roleId = call.id("role_id");
		Form form = Form.of(call);
		RolePatch patch = RolePatch.read(form);
		form.check();
		GuildState guild = guild(call);
		return GuildShapes.role(this.roles.update(guild, Actor.of(call), this.access.role(guild, roleId), patch));
	}

	private @Nullable JsonNode delete(Call call) {
		Snowflake roleId = call.id("role_id");
		GuildState guild = guild(call);
		this.roles.delete(guild, Actor.of(call), this.access.role(guild, roleId));
		return null;
	}

	private @Nullable JsonNode move(Call call) {
		Map<Snowflake, Integer> positions = places(call, "position");
		GuildState guild = guild(call);
		this.roles.move(guild, Actor.of(call), found(guild, positions));
		return null;
	}

	private @Nullable JsonNode hoist(Call call) {
		Map<Snowflake, Integer> places = places(call, "hoist_position");
		GuildState guild = guild(call);
		this.roles.hoist(guild, Actor.of(call), found(guild, places));
		return null;
	}

	private @Nullable JsonNode resetHoist(Call call) {
		this.roles.resetHoist(guild(call));
		return null;
	}

	/**
	 * Reads a list of roles with a number each. A role without a number stays where it
	 * is.
	 */
	private static Map<Snowflake, Integer> places(Call call, String member) {
		Map<Snowflake, Integer> places = new LinkedHashMap<>();
		List<Form> items = Form.list(call);
		for (Form item : items) {
			item.require("id");
			Snowflake id = item.id("id");
			Integer place = item.integer(member, 0, Integer.MAX_VALUE);
			if (id != null && place != null) {
				places.put(id, place);
			}
		}
		items.forEach(Form::check);
		return places;
	}

	private Map<RoleState, Integer> found(GuildState guild, Map<Snowflake, Integer> places) {
		Map<RoleState, Integer> found = new LinkedHashMap<>();
		places.forEach((id, place) -> found.put(this.access.role(guild, id), place));
		return found;
	}

	private GuildState guild(Call call) {
		return this.access.guild(call, Permission.MANAGE_ROLES);
	}

}
