package io.fluxer.embedded.core;

import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Webhooks as things to look after: with an account, or with their token.
 */
final class WebhookRoutes {

	private static final int MAX_NAME = 80;

	private final World world;

	private final Access access;

	private final Webhooks webhooks;

	WebhookRoutes(World world, Access access, Webhooks webhooks) {
		this.world = world;
		this.access = access;
		this.webhooks = webhooks;
	}

	List<Route> routes() {
		String ofChannel = "/channels/{channel_id}/webhooks";
		String webhook = "/webhooks/{webhook_id}";
		String byToken = webhook + "/{token}";
		return List.of(Route.of("POST", ofChannel, Buckets.WEBHOOK_CREATE, this::create),
				Route.of("GET", ofChannel, Buckets.CHANNEL_WEBHOOKS,
						(call) -> Webhooks.shapes(this.webhooks.of(channel(call)))),
				Route.of("GET", "/guilds/{guild_id}/webhooks", Buckets.GUILD_WEBHOOKS,
						(call) -> Webhooks
							.shapes(this.webhooks.of(this.access.guild(call, Permission.MANAGE_WEBHOOKS)))),
				Route.of("GET", webhook, Buckets.WEBHOOK, (call) -> Webhooks.shape(managed(call))),
				Route.of("PATCH", webhook, Buckets.WEBHOOK_UPDATE,
						(call) -> Webhooks.shape(update(managed(call), call, true))),
				Route.of("DELETE", webhook, Buckets.WEBHOOK_DELETE, (call) -> delete(managed(call), call)),
				Route.open("GET", byToken, Buckets.WEBHOOK, (call) -> Webhooks.bareShape(byToken(call))),
				Route.open("PATCH", byToken, Buckets.WEBHOOK_UPDATE,
						(call) -> Webhooks.bareShape(update(byToken(call), call, false))),
				Route.open("DELETE", byToken, Buckets.WEBHOOK_DELETE, (call) -> delete(byToken(call), call)));
	}

	private JsonNode create(Call call) {
		ChannelState channel = channel(call);
		String name = Inputs.text(call.json(), "name", 1, MAX_NAME);
		return Webhooks.shape(this.webhooks.create(channel, Actor.of(call), name, avatar(call)));
	}

	private WebhookState update(WebhookState webhook, Call call, boolean movable) {
		JsonNode body = call.json();
		String name = (body.hasNonNull("name")) ? Inputs.text(body, "name", 1, MAX_NAME) : webhook.name();
		String avatar = webhook.avatar();
		if (body.has("avatar")) {
			avatar = avatar(call);
		}
		ChannelState channel = webhook.channel();
		if (movable && body.hasNonNull("channel_id")) {
			channel = target(webhook, Inputs.id(body.path("channel_id"), "channel_id"), call.caller());
		}
		WebhookState after = webhook.with(name, avatar, channel);
		this.webhooks.update(webhook, after, actor(webhook, call));
		return after;
	}

	private ChannelState target(WebhookState webhook, Snowflake id, UserState caller) {
		ChannelState channel = this.world.channel(id);
		GuildState guild = webhook.channel().guild();
		if (channel == null || guild == null || !guild.equals(channel.guild())) {
			throw ApiError.unknownChannel();
		}
		Access.require(channel, caller, Permission.MANAGE_WEBHOOKS);
		if (channel.type() == ChannelState.CATEGORY || channel.type() == ChannelState.LINK) {
			throw ApiError.directOnly();
		}
		return channel;
	}

	private @Nullable JsonNode delete(WebhookState webhook, Call call) {
		this.webhooks.delete(webhook, actor(webhook, call));
		return null;
	}

	private WebhookState managed(Call call) {
		WebhookState webhook = this.webhooks.find(call.id("webhook_id"));
		Access.require(webhook.channel(), call.caller(), Permission.MANAGE_WEBHOOKS);
		return webhook;
	}

	private WebhookState byToken(Call call) {
		return this.webhooks.find(call.id("webhook_id"), call.parameter("token"));
	}

	private ChannelState channel(Call call) {
		ChannelState channel = this.access.textChannel(call);
		if (channel.guild() == null) {
			throw ApiError.guildOnly();
		}
		Access.require(channel, call.caller(), Permission.MANAGE_WEBHOOKS);
		return channel;
	}

	/**
	 * Returns who acts: who calls, or with the token alone the webhook's maker.
	 */
	private static Actor actor(WebhookState webhook, Call call) {
		return (call.account() != null) ? Actor.of(call) : new Actor(webhook.creator(), null);
	}

	private static @Nullable String avatar(Call call) {
		Form form = Form.of(call);
		String avatar = form.image("avatar");
		form.check();
		return avatar;
	}

}
