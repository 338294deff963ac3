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

	private final Access access;

	private final Conversations conversations;

	ReactionRoutes(Access access, Conversations conversations) {
		this.access = access;
		this.conversations = conversations;
	}

	List<Route> routes() {
		String emoji = "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}";
		return List.of(Route.of("PUT", emoji + "/@me", Buckets.REACTIONS, this::add),
				Route.of("DELETE", emoji + "/@me", Buckets.REACTIONS, this::remove),
				Route.of("GET", emoji, Buckets.REACTIONS, this::list),
				Route.of("GET", emoji + "/users", Buckets.REACTIONS, this::page));
	}

	private @Nullable JsonNode add(Call call) {
		StoredMessage message = this.access.message(call);
		String emoji = call.parameter("emoji");
		if (!message.reactions().containsKey(emoji) && message.reactions().size() >= MAX_EMOJIS) {
			throw ApiError.of(400, "MAX_REACTIONS", "This message has the maximum number of reactions.");
		}
		this.conversations.react(message, call.caller(), emoji);
		return null;
	}

	private @Nullable JsonNode remove(Call call) {
		this.conversations.removeReaction(this.access.message(call), call.caller(), call.parameter("emoji"));
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
			.getOrDefault(call.parameter("emoji"), Map.of())
			.values()
			.stream()
			.filter((user) -> after == null || user.id().compareTo(after) > 0)
			.toList();
	}

}
