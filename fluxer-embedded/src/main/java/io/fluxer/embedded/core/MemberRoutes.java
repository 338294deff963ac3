package io.fluxer.embedded.core;

import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The members of a guild.
 */
final class MemberRoutes {

	private static final int MAX_PAGE = 1000;

	private final Access access;

	private final Members members;

	MemberRoutes(Access access, Members members) {
		this.access = access;
		this.members = members;
	}

	List<Route> routes() {
		String all = "/guilds/{guild_id}/members";
		String own = all + "/@me";
		String one = all + "/{user_id}";
		String role = one + "/roles/{role_id}";
		return List.of(Route.of("GET", all, Buckets.MEMBERS, this::list),
				Route.of("POST", "/guilds/{guild_id}/members-search", Buckets.MEMBERS, this::search),
				Route.of("GET", own, Buckets.MEMBERS, this::own),
				Route.of("PATCH", own, Buckets.MEMBER_UPDATE, this::updateOwn),
				Route.of("GET", one, Buckets.MEMBERS, this::get),
				Route.of("PATCH", one, Buckets.MEMBER_UPDATE, this::update),
				Route.of("DELETE", one, Buckets.MEMBER_REMOVE, this::kick),
				Route.of("PUT", role, Buckets.MEMBER_ROLE_ADD, this::addRole),
				Route.of("DELETE", role, Buckets.MEMBER_ROLE_REMOVE, this::removeRole),
				Route.of("DELETE", "/users/@me/guilds/{guild_id}", Buckets.GUILD_LEAVE, this::leave));
	}

	private JsonNode list(Call call) {
		int limit = call.limit(1, MAX_PAGE);
		Snowflake after = call.queryId("after");
		ArrayNode list = Json.array();
		this.access.guild(call)
			.members()
			.values()
			.stream()
			.filter((member) -> after == null || member.user().id().compareTo(after) > 0)
			.limit(limit)
			.forEach((member) -> list.add(UserShapes.member(member, true)));
		return list;
	}

	private JsonNode search(Call call) {
		Form form = Form.of(call);
		MemberSearch search = MemberSearch.read(form);
		form.check();
		return search.answer(this.access.guild(call));
	}

	private JsonNode own(Call call) {
		return UserShapes.member(this.access.member(this.access.guild(call), call.caller().id()), true);
	}

	private JsonNode get(Call call) {
		Snowflake userId = call.id("user_id");
		return UserShapes.member(this.access.member(this.access.guild(call), userId), true);
	}

	private JsonNode updateOwn(Call call) {
		return update(call, call.caller().id(), patch(call).withoutRoles());
	}

	private JsonNode update(Call call) {
		return update(call, call.id("user_id"), patch(call));
	}

	private JsonNode update(Call call, Snowflake userId, MemberPatch patch) {
		GuildState guild = this.access.guild(call);
		MemberState member = this.access.member(guild, userId);
		return UserShapes.member(this.members.update(guild, Actor.of(call), member, patch), true);
	}

	private @Nullable JsonNode kick(Call call) {
		Snowflake userId = call.id("user_id");
		GuildState guild = this.access.guild(call, Permission.KICK_MEMBERS);
		this.members.kick(guild, Actor.of(call), this.access.member(guild, userId));
		return null;
	}

	private @Nullable JsonNode addRole(Call call) {
		Target target = target(call);
		this.members.addRole(target.guild(), Actor.of(call), target.member(), target.role());
		return null;
	}

	private @Nullable JsonNode removeRole(Call call) {
		Target target = target(call);
		this.members.removeRole(target.guild(), Actor.of(call), target.member(), target.role());
		return null;
	}

	private @Nullable JsonNode leave(Call call) {
		this.members.leave(this.access.guild(call), call.caller());
		return null;
	}

	private Target target(Call call) {
		Snowflake userId = call.id("user_id");
		Snowflake roleId = call.id("role_id");
		GuildState guild = this.access.guild(call, Permission.MANAGE_ROLES);
		return new Target(guild, this.access.member(guild, userId), this.access.role(guild, roleId));
	}

	private static MemberPatch patch(Call call) {
		Form form = Form.of(call);
		MemberPatch patch = MemberPatch.read(form);
		form.check();
		return patch;
	}

	/**
	 * A member and a role of the same guild.
	 *
	 * @param guild the guild
	 * @param member the member
	 * @param role the role
	 */
	private record Target(GuildState guild, MemberState member, RoleState role) {
	}

}
