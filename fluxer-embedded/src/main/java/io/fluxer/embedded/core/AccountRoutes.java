package io.fluxer.embedded.core;

import java.util.List;

import io.fluxer.Snowflake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Users and direct channels.
 */
final class AccountRoutes {

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
				Route.of("GET", "/users/@me/channels", Buckets.OWN_CHANNELS, this::listDirectChannels),
				Route.of("POST", "/users/@me/channels", Buckets.OWN_CHANNELS, this::openDirectChannel),
				Route.of("GET", "/users/{user_id}", Buckets.USER,
						(call) -> UserShapes.partial(this.access.user(call.id("user_id")))),
				Route.of("GET", "/users/{target_id}/profile", Buckets.PROFILE, this::profile));
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
