package io.fluxer.embedded.core;

import java.util.List;

import io.fluxer.Snowflake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Accounts, and the newest messages of their channels.
 */
final class UserRoutes {

	private static final int MAX_PRELOAD = 100;

	private final World world;

	private final Access access;

	UserRoutes(World world, Access access) {
		this.world = world;
		this.access = access;
	}

	List<Route> routes() {
		return List.of(Route.of("GET", "/users/@me", Buckets.OWN_USER, (call) -> UserShapes.own(call.caller())),
				Route.of("GET", "/users/check-tag", Buckets.CHECK_TAG, this::checkTag),
				Route.of("GET", "/users/{user_id}", Buckets.USER,
						(call) -> UserShapes.partial(this.access.user(call.id("user_id")))),
				Route.of("GET", "/users/{target_id}/profile", Buckets.PROFILE, this::profile),
				Route.of("POST", "/users/@me/preload-messages", Buckets.PRELOAD, this::preload),
				Route.of("POST", "/users/@me/channels/messages/preload", Buckets.PRELOAD, this::preload));
	}

	private JsonNode checkTag(Call call) {
		String name = call.query().getOrDefault("username", "");
		String discriminator = call.query().getOrDefault("discriminator", "");
		boolean taken = this.world.users()
			.stream()
			.anyMatch((user) -> user.username().equalsIgnoreCase(name) && user.discriminator().equals(discriminator));
		return Json.object().put("taken", taken);
	}

	private JsonNode profile(Call call) {
		UserState target = this.access.user(call.id("target_id"));
		List<GuildState> mutual = this.world.guildsOf(call.caller())
			.stream()
			.filter((guild) -> guild.isMember(target))
			.toList();
		ObjectNode profile = UserShapes.profile(target, mutual);
		Snowflake guildId = call.queryId("guild_id");
		if (guildId != null) {
			addMember(profile, guildId, mutual, target);
		}
		return profile;
	}

	private static void addMember(ObjectNode profile, Snowflake guildId, List<GuildState> mutual, UserState target) {
		GuildState guild = mutual.stream().filter((one) -> one.id().equals(guildId)).findFirst().orElse(null);
		MemberState member = (guild != null) ? guild.member(target) : null;
		if (guild == null || member == null) {
			throw ApiError.of(404, "UNKNOWN_MEMBER", "Member wasn't found.");
		}
		ObjectNode node = UserShapes.member(guild, member, true);
		node.remove("guild_id");
		profile.set("guild_member", node);
		ObjectNode own = profile.putObject("guild_member_profile");
		List.of("bio", "pronouns", "banner", "accent_color").forEach(own::putNull);
	}

	/**
	 * Returns the newest message of each channel that the caller sees.
	 */
	private JsonNode preload(Call call) {
		ObjectNode answer = Json.object();
		for (Snowflake id : Inputs.ids(call.json(), "channels", 0, MAX_PRELOAD)) {
			ChannelState channel = this.world.channel(id);
			if (channel == null || !channel.isVisibleTo(call.caller())) {
				continue;
			}
			List<StoredMessage> newest = channel.newest(1);
			answer.set(id.toString(),
					(newest.isEmpty()) ? answer.nullNode() : MessageShapes.rest(newest.get(0), call.caller()));
		}
		return answer;
	}

}
