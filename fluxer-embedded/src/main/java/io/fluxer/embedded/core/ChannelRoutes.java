package io.fluxer.embedded.core;

import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Channels and messages.
 */
final class ChannelRoutes {

	private static final int DEFAULT_PAGE = 50;

	private static final int MAX_PAGE = 100;

	private final Access access;

	private final Conversations conversations;

	private final Slowmode slowmode;

	ChannelRoutes(Access access, Conversations conversations, Slowmode slowmode) {
		this.access = access;
		this.conversations = conversations;
		this.slowmode = slowmode;
	}

	List<Route> routes() {
		String messages = "/channels/{channel_id}/messages";
		String message = messages + "/{message_id}";
		return List.of(
				Route.of("GET", "/channels/{channel_id}", Buckets.CHANNEL,
						(call) -> GuildShapes.channel(this.access.channel(call), call.caller())),
				Route.of("GET", "/channels/{channel_id}/slowmode", Buckets.CHANNEL,
						(call) -> this.slowmode.state(this.access.channel(call), call.caller())),
				Route.of("POST", "/channels/{channel_id}/typing", Buckets.TYPING, this::type),
				Route.of("GET", messages, Buckets.MESSAGES, this::list),
				Route.of("POST", messages, Buckets.MESSAGE_CREATE, this::create),
				Route.of("GET", message, Buckets.MESSAGE,
						(call) -> MessageShapes.rest(this.access.message(call), call.caller())),
				Route.of("PATCH", message, Buckets.MESSAGE_UPDATE, this::edit),
				Route.of("DELETE", message, Buckets.MESSAGE_DELETE, this::delete),
				Route.of("DELETE", message + "/attachments/{attachment_id}", Buckets.MESSAGE_DELETE, this::deleteFile));
	}

	private @Nullable JsonNode type(Call call) {
		this.conversations.type(this.access.textChannel(call), call.caller());
		return null;
	}

	private JsonNode list(Call call) {
		ChannelState channel = this.access.channel(call);
		Access.require(channel, call.caller(), Permission.READ_MESSAGE_HISTORY);
		int limit = call.limit(DEFAULT_PAGE, MAX_PAGE);
		ArrayNode list = Json.array();
		page(call, channel, limit).forEach((message) -> list.add(MessageShapes.rest(message, call.caller())));
		return list;
	}

	private static List<StoredMessage> page(Call call, ChannelState channel, int limit) {
		Snowflake around = call.queryId("around");
		Snowflake before = call.queryId("before");
		Snowflake after = call.queryId("after");
		if (around != null) {
			return channel.around(around, limit);
		}
		if (before != null) {
			return channel.before(before, limit);
		}
		return (after != null) ? channel.after(after, limit) : channel.newest(limit);
	}

	private JsonNode create(Call call) {
		StoredMessage message = this.conversations.post(this.access.textChannel(call), call.caller(),
				MessageForm.of(call));
		return MessageShapes.created(message, call.caller());
	}

	private JsonNode edit(Call call) {
		StoredMessage message = this.access.message(call);
		this.conversations.edit(message, call.caller(), MessageForm.of(call));
		return MessageShapes.rest(message, call.caller());
	}

	private @Nullable JsonNode delete(Call call) {
		this.conversations.delete(this.access.message(call), call.caller());
		return null;
	}

	private @Nullable JsonNode deleteFile(Call call) {
		this.conversations.deleteFile(this.access.message(call), call.caller(), call.id("attachment_id"));
		return null;
	}

}
