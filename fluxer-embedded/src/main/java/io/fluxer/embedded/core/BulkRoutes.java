package io.fluxer.embedded.core;

import java.util.List;
import java.util.Objects;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What touches many messages at once.
 */
final class BulkRoutes {

	private static final int MAX_MESSAGES = 100;

	private final Access access;

	private final Conversations conversations;

	BulkRoutes(Access access, Conversations conversations) {
		this.access = access;
		this.conversations = conversations;
	}

	List<Route> routes() {
		String messages = "/channels/{channel_id}/messages";
		return List.of(Route.of("POST", messages + "/bulk-delete", Buckets.MESSAGE_BULK_DELETE, this::delete),
				Route.of("POST", messages + "/bulk-delete-mine", Buckets.MESSAGE_BULK_DELETE, this::deleteOwn),
				Route.of("POST", "/users/@me/guilds/{guild_id}/messages/bulk-delete-mine", Buckets.GUILD_LEAVE,
						this::deleteOwnInGuild),
				Route.of("POST", messages + "/purge", Buckets.MESSAGE_PURGE, this::purge),
				Route.of("DELETE", messages + "/ack", Buckets.READ_STATE_DELETE, this::forgetReadState));
	}

	private @Nullable JsonNode delete(Call call) {
		ChannelState channel = this.access.guildChannel(call);
		Access.require(channel, call.caller(), Permission.MANAGE_MESSAGES);
		JsonNode body = call.json();
		String name = (!body.has("message_ids") && body.has("messages")) ? "messages" : "message_ids";
		List<Snowflake> ids = Inputs.ids(body, name, 1, MAX_MESSAGES);
		this.conversations.deleteAll(channel,
				ids.stream().distinct().map(channel::message).filter(Objects::nonNull).toList(), call.caller());
		return null;
	}

	private @Nullable JsonNode deleteOwn(Call call) {
		this.conversations.deleteOwn(this.access.channel(call), call.caller());
		return null;
	}

	private @Nullable JsonNode deleteOwnInGuild(Call call) {
		GuildState guild = this.access.guild(call);
		List.copyOf(guild.channels()).forEach((channel) -> this.conversations.deleteOwn(channel, call.caller()));
		return null;
	}

	private JsonNode purge(Call call) {
		ChannelState channel = this.access.channel(call);
		if (channel.type() != ChannelState.NOTES) {
			throw ApiError.directOnly();
		}
		List<StoredMessage> messages = List.copyOf(channel.messages());
		this.conversations.deleteAll(channel, messages, call.caller());
		return Json.object().put("deleted_count", messages.size());
	}

	private @Nullable JsonNode forgetReadState(Call call) {
		this.access.channel(call);
		return null;
	}

}
