package io.fluxer.embedded.core;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The application that the bot belongs to. Its id is the bot's own.
 */
final class ApplicationRoutes {

	private final World world;

	ApplicationRoutes(World world) {
		this.world = world;
	}

	List<Route> routes() {
		return List.of(Route.open("GET", "/applications/@me", BucketTemplate.NONE, this::ownOrInvalidToken),
				Route.of("GET", "/oauth2/applications/@me", Buckets.APPLICATIONS, (call) -> own()),
				Route.open("GET", "/oauth2/applications/{id}/public", Buckets.APPLICATIONS, this::open));
	}

	private JsonNode ownOrInvalidToken(Call call) {
		if (!this.world.bot().equals(call.account())) {
			throw ApiError.of(401, "INVALID_TOKEN", "Invalid token.");
		}
		return own();
	}

	private JsonNode own() {
		ObjectNode node = application();
		node.put("bot_public", true);
		node.put("bot_require_code_grant", false);
		node.put("verify_key", "0".repeat(64));
		node.set("owner", UserShapes.partial(owner()));
		node.set("bot", bot());
		node.putArray("redirect_uris");
		return node;
	}

	private JsonNode open(Call call) {
		if (!call.id("id").equals(this.world.bot().id())) {
			throw ApiError.unknownApplication();
		}
		ObjectNode node = application();
		node.putArray("redirect_uris");
		node.putArray("scopes").add("bot");
		node.put("bot_public", true);
		node.set("bot", bot());
		UserState caller = call.account();
		if (caller != null) {
			node.set("current_user", UserShapes.partial(caller));
		}
		return node;
	}

	private ObjectNode application() {
		UserState bot = this.world.bot();
		ObjectNode node = Json.object().put("id", bot.id().toString()).put("name", bot.username());
		return node.putNull("icon").putNull("description");
	}

	private ObjectNode bot() {
		UserState bot = this.world.bot();
		ObjectNode node = Json.object();
		node.put("id", bot.id().toString());
		node.put("username", bot.username());
		node.put("discriminator", bot.discriminator());
		List.of("avatar", "banner", "bio").forEach(node::putNull);
		node.put("mfa_enabled", false);
		node.putArray("authenticator_types");
		node.put("flags", 0);
		return node;
	}

	private UserState owner() {
		return this.world.users().stream().filter((user) -> !user.bot()).findFirst().orElseGet(this.world::bot);
	}

}
