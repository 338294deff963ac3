package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Channels between accounts.
 */
final class PrivateChannelRoutes {

	private static final int MAX_RECIPIENTS = 49;

	private final World world;

	private final Access access;

	private final DirectChannels directs;

	private final GroupChannels groups;

	PrivateChannelRoutes(World world, Access access, DirectChannels directs, GroupChannels groups) {
		this.world = world;
		this.access = access;
		this.directs = directs;
		this.groups = groups;
	}

	List<Route> routes() {
		String channels = "/users/@me/channels";
		String recipient = "/channels/{channel_id}/recipients/{user_id}";
		return List.of(Route.of("GET", channels, Buckets.OWN_CHANNELS, this::list),
				Route.of("POST", channels, Buckets.OWN_CHANNELS, this::open),
				Route.of("PUT", channels + "/{channel_id}/pin", Buckets.OWN_CHANNELS, this::pin),
				Route.of("DELETE", channels + "/{channel_id}/pin", Buckets.OWN_CHANNELS, this::pin),
				Route.of("PUT", recipient, Buckets.CHANNEL_UPDATE, this::addRecipient),
				Route.of("DELETE", recipient, Buckets.CHANNEL_UPDATE, this::removeRecipient));
	}

	private JsonNode list(Call call) {
		UserState caller = call.caller();
		ArrayNode list = Json.array();
		this.world.directChannels(caller).forEach((channel) -> list.add(GuildShapes.channel(channel, caller)));
		return list;
	}

	private JsonNode open(Call call) {
		JsonNode body = call.json();
		UserState caller = call.caller();
		if (body.hasNonNull("recipients")) {
			List<UserState> others = new ArrayList<>();
			for (Snowflake id : Inputs.ids(body, "recipients", 0, MAX_RECIPIENTS)) {
				others.add(this.access.user(id));
			}
			return GuildShapes.channel(this.groups.open(caller, others), caller);
		}
		UserState other = this.access.user(Inputs.id(body.path("recipient_id"), "recipient_id"));
		if (other.equals(caller)) {
			throw ApiError.form("recipient_id", "You can't open a direct channel with yourself.", "INVALID_RECIPIENT");
		}
		return GuildShapes.channel(this.directs.open(caller, other), caller);
	}

	/**
	 * Moves a channel up or down in the caller's own list, which no bot has.
	 */
	private @Nullable JsonNode pin(Call call) {
		if (this.access.channel(call).guild() != null) {
			throw ApiError.directOnly();
		}
		return null;
	}

	private @Nullable JsonNode addRecipient(Call call) {
		this.groups.add(group(call), call.caller(), this.access.user(call.id("user_id")));
		return null;
	}

	private @Nullable JsonNode removeRecipient(Call call) {
		this.groups.remove(group(call), call.caller(), this.access.user(call.id("user_id")));
		return null;
	}

	private ChannelState group(Call call) {
		ChannelState channel = this.access.channel(call);
		if (channel.type() != ChannelState.GROUP) {
			throw ApiError.directOnly();
		}
		return channel;
	}

}
