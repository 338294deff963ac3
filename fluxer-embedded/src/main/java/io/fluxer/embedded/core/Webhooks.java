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

	private final GuildEvents events;

	private final AuditLog auditLog;

	private final Map<Snowflake, WebhookState> byId = new LinkedHashMap<>();

	Webhooks(World world, Secrets secrets, GuildEvents events, AuditLog auditLog) {
		this.world = world;
		this.secrets = secrets;
		this.events = events;
		this.auditLog = auditLog;
	}

	WebhookState create(ChannelState channel, Actor creator, String name, @Nullable String avatar) {
		if (of(channel).size() >= MAX_IN_CHANNEL) {
			throw ApiError.limit("MAX_WEBHOOKS_PER_CHANNEL", "max_webhooks_per_channel", MAX_IN_CHANNEL);
		}
		if (of(guild(channel)).size() >= MAX_IN_GUILD) {
			throw ApiError.limit("MAX_WEBHOOKS_PER_GUILD", "max_webhooks_per_guild", MAX_IN_GUILD);
		}
		WebhookState webhook = new WebhookState(this.world.nextId(), this.secrets.webhookToken(), channel, name, avatar,
				creator.user());
		this.byId.put(webhook.id(), webhook);
		announce(channel);
		audit(webhook, creator, AuditEntry.WEBHOOK_CREATE, AuditLog.created(audited(webhook)));
		return webhook;
	}

	/**
	 * Replaces a webhook by what it has become.
	 */
	void update(WebhookState before, WebhookState after, Actor actor) {
		this.byId.put(after.id(), after);
		announce(before.channel());
		if (!before.channel().equals(after.channel())) {
			announce(after.channel());
		}
		audit(after, actor, AuditEntry.WEBHOOK_UPDATE, AuditLog.changed(audited(before), audited(after)));
	}

	void delete(WebhookState webhook, Actor actor) {
		this.byId.remove(webhook.id());
		announce(webhook.channel());
		audit(webhook, actor, AuditEntry.WEBHOOK_DELETE, AuditLog.deleted(audited(webhook)));
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
		GuildState guild = guild(webhook.channel());
		node.put("id", webhook.id().toString());
		node.put("guild_id", guild.id().toString());
		node.put("channel_id", webhook.channel().id().toString());
		node.put("name", webhook.name());
		node.put("avatar", webhook.avatar());
		node.put("token", webhook.token());
		return node;
	}

	private void audit(WebhookState webhook, Actor actor, int action, ArrayNode changes) {
		this.auditLog.write(guild(webhook.channel()), actor, action, webhook.id(), Map.of(), changes);
	}

	private static ObjectNode audited(WebhookState webhook) {
		return Json.object()
			.put("webhook_id", webhook.id().toString())
			.put("name", webhook.name())
			.put("channel_id", webhook.channel().id().toString())
			.put("avatar_hash", webhook.avatar());
	}

	private static GuildState guild(ChannelState channel) {
		return Objects.requireNonNull(channel.guild(), "Webhooks are of guild channels");
	}

	private List<WebhookState> list(Predicate<WebhookState> filter) {
		return this.byId.values().stream().filter(filter).toList();
	}

	private void announce(ChannelState channel) {
		this.events.sendAbout(channel, "WEBHOOKS_UPDATE", Json.object().put("channel_id", channel.id().toString()));
	}

}
