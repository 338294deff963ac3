package io.fluxer.embedded.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The webhooks of all channels, and the events that their changes cause.
 */
final class Webhooks {

	private static final int MAX_IN_CHANNEL = 15;

	private static final int MAX_IN_GUILD = 1000;

	private final World world;

	private final Secrets secrets;

	private final ChannelEvents events;

	private final Map<Snowflake, WebhookState> byId = new LinkedHashMap<>();

	Webhooks(World world, Secrets secrets, ChannelEvents events) {
		this.world = world;
		this.secrets = secrets;
		this.events = events;
	}

	WebhookState create(ChannelState channel, UserState creator, String name, @Nullable String avatar) {
		if (of(channel).size() >= MAX_IN_CHANNEL) {
			throw ApiError.limit("MAX_WEBHOOKS_PER_CHANNEL", "max_webhooks_per_channel", MAX_IN_CHANNEL);
		}
		if (of(Objects.requireNonNull(channel.guild())).size() >= MAX_IN_GUILD) {
			throw ApiError.limit("MAX_WEBHOOKS_PER_GUILD", "max_webhooks_per_guild", MAX_IN_GUILD);
		}
		WebhookState webhook = new WebhookState(this.world.nextId(), this.secrets.webhookToken(), channel, name, avatar,
				creator);
		this.byId.put(webhook.id(), webhook);
		announce(channel);
		return webhook;
	}

	/**
	 * Replaces a webhook by what it has become.
	 */
	void update(WebhookState before, WebhookState after) {
		this.byId.put(after.id(), after);
		announce(before.channel());
		if (!before.channel().equals(after.channel())) {
			announce(after.channel());
		}
	}

	void delete(WebhookState webhook) {
		this.byId.remove(webhook.id());
		announce(webhook.channel());
	}

	WebhookState find(Snowflake id) {
		WebhookState webhook = this.byId.get(id);
		// A webhook ends with its channel.
		if (webhook == null || this.world.channel(webhook.channel().id()) == null) {
			throw ApiError.unknownWebhook();
		}
		return webhook;
	}

	WebhookState find(Snowflake id, String token) {
		WebhookState webhook = find(id);
		if (!webhook.token().equals(token)) {
			throw ApiError.unknownWebhook();
		}
		return webhook;
	}

	List<WebhookState> of(ChannelState channel) {
		return list((webhook) -> webhook.channel().equals(channel));
	}

	List<WebhookState> of(GuildState guild) {
		return list(
				(webhook) -> guild.equals(webhook.channel().guild()) && guild.channels().contains(webhook.channel()));
	}

	static ArrayNode shapes(List<WebhookState> webhooks) {
		ArrayNode list = Json.array();
		webhooks.forEach((webhook) -> list.add(shape(webhook)));
		return list;
	}

	static ObjectNode shape(WebhookState webhook) {
		ObjectNode node = bareShape(webhook);
		node.set("user", UserShapes.partial(webhook.creator()));
		return node;
	}

	/**
	 * Returns a webhook as its token shows it: without who made it.
	 */
	static ObjectNode bareShape(WebhookState webhook) {
		ObjectNode node = Json.object();
		GuildState guild = Objects.requireNonNull(webhook.channel().guild());
		node.put("id", webhook.id().toString());
		node.put("guild_id", guild.id().toString());
		node.put("channel_id", webhook.channel().id().toString());
		node.put("name", webhook.name());
		node.put("avatar", webhook.avatar());
		node.put("token", webhook.token());
		return node;
	}

	private List<WebhookState> list(Predicate<WebhookState> filter) {
		return this.byId.values().stream().filter(filter).toList();
	}

	private void announce(ChannelState channel) {
		this.events.send(channel, "WEBHOOKS_UPDATE", Json.object().put("channel_id", channel.id().toString()));
	}

}
