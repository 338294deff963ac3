package io.fluxer.embedded.core;

import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reactions.
 */
final class ReactionRoutes {

	private static final int DEFAULT_PAGE = 25;

	private static final int MAX_PAGE = 100;

	private static final int MAX_EMOJIS = 30;

	private static final int MAX_EMOJI_LENGTH = 64;

	private final World world;

	private final Access access;

	private final Reactions reactions;

	ReactionRoutes(World world, Access access, Reactions reactions) {
		this.world = world;
		this.access = access;
		this.reactions = reactions;
	}

	List<Route> routes() {
		String all = "/channels/{channel_id}/messages/{message_id}/reactions";
		String emoji = all + "/{emoji}";
		return List.of(Route.of("DELETE", all, Buckets.REACTIONS, this::clear),
				Route.of("DELETE", emoji, Buckets.REACTIONS, this::clearEmoji),
				Route.of("PUT", emoji + "/@me", Buckets.REACTIONS, this::add),
				Route.of("DELETE", emoji + "/@me", Buckets.REACTIONS, this::remove),
				Route.of("DELETE", emoji + "/{target_id}", Buckets.REACTIONS, this::removeOfOther),
				Route.of("GET", emoji, Buckets.REACTIONS, this::list),
				Route.of("GET", emoji + "/users", Buckets.REACTIONS, this::page));
	}

	private @Nullable JsonNode add(Call call) {
		StoredMessage message = this.access.message(call);
		String emoji = emoji(call);
		if (!message.reactions().containsKey(emoji)) {
			Access.require(message.channel(), call.caller(), Permission.ADD_REACTIONS);
			refuseUnknown(emoji);
			if (message.reactions().size() >= MAX_EMOJIS) {
				throw ApiError.of(400, "MAX_REACTIONS", "This message has the maximum number of reactions.");
			}
		}
		this.reactions.add(message, call.caller(), emoji);
		return null;
	}

	private @Nullable JsonNode remove(Call call) {
		this.reactions.remove(this.access.message(call), call.caller(), emoji(call));
		return null;
	}

	private @Nullable JsonNode removeOfOther(Call call) {
		StoredMessage message = this.access.message(call);
		UserState target = this.access.user(call.id("target_id"));
		if (!target.equals(call.caller())) {
			requireManager(message, call);
		}
		this.reactions.remove(message, target, emoji(call));
		return null;
	}

	private @Nullable JsonNode clear(Call call) {
		StoredMessage message = this.access.message(call);
		requireManager(message, call);
		this.reactions.clear(message);
		return null;
	}

	private @Nullable JsonNode clearEmoji(Call call) {
		StoredMessage message = this.access.message(call);
		requireManager(message, call);
		this.reactions.clear(message, emoji(call));
		return null;
	}

	private JsonNode list(Call call) {
		ArrayNode list = Json.array();
		users(call).stream()
			.limit(call.limit(DEFAULT_PAGE, MAX_PAGE))
			.forEach((user) -> list.add(UserShapes.partial(user)));
		return list;
	}

	private JsonNode page(Call call) {
		int limit = call.limit(DEFAULT_PAGE, MAX_PAGE);
		List<UserState> users = users(call);
		ObjectNode page = Json.object();
		ArrayNode items = page.putArray("items");
		users.stream().limit(limit).forEach((user) -> items.add(UserShapes.partial(user)));
		page.put("has_more", users.size() > limit);
		page.put("next_after", (users.size() > limit) ? users.get(limit - 1).id().toString() : null);
		return page;
	}

	private List<UserState> users(Call call) {
		StoredMessage message = this.access.message(call);
		Snowflake after = call.queryId("after");
		return message.reactions()
			.getOrDefault(emoji(call), Map.of())
			.values()
			.stream()
			.filter((user) -> after == null || user.id().compareTo(after) > 0)
			.toList();
	}

	private void refuseUnknown(String emoji) {
		int separator = emoji.lastIndexOf(':');
		if (separator > 0
				&& this.world.emoji(Inputs.id(Json.string(emoji.substring(separator + 1)), "emoji")) == null) {
			throw ApiError.unknownEmoji();
		}
	}

	private static void requireManager(StoredMessage message, Call call) {
		if (message.channel().guild() == null) {
			throw ApiError.missingPermissions();
		}
		Access.require(message.channel(), call.caller(), Permission.MANAGE_MESSAGES);
	}

	private static String emoji(Call call) {
		String emoji = call.parameter("emoji");
		if (emoji.length() > MAX_EMOJI_LENGTH) {
			throw ApiError.form("emoji", "String length must be between 1 and " + MAX_EMOJI_LENGTH + " characters.",
					"STRING_LENGTH_INVALID");
		}
		return emoji;
	}

}
