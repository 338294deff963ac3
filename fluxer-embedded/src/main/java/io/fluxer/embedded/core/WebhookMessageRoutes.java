package io.fluxer.embedded.core;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What webhooks write. The token alone is asked for, and nothing counts in the budget
 * over all routes (Fluxer's API, rate limits).
 */
final class WebhookMessageRoutes {

	private static final int MAX_NAME = 80;

	private final Webhooks webhooks;

	private final Conversations conversations;

	WebhookMessageRoutes(Webhooks webhooks, Conversations conversations) {
		this.webhooks = webhooks;
		this.conversations = conversations;
	}

	List<Route> routes() {
		String webhook = "/webhooks/{webhook_id}/{token}";
		String message = webhook + "/messages/{message_id}";
		return List.of(Route.open("POST", webhook, Buckets.WEBHOOK_EXECUTE, this::execute),
				Route.open("POST", webhook + "/slack", Buckets.WEBHOOK_EXECUTE, this::executeSlack),
				Route.open("POST", webhook + "/github", Buckets.WEBHOOK_GITHUB, this::ignore),
				Route.open("POST", webhook + "/instatus", Buckets.WEBHOOK_INSTATUS, this::ignore),
				Route.open("GET", message, Buckets.WEBHOOK_MESSAGE, (call) -> shape(message(call))),
				Route.open("PATCH", message, Buckets.WEBHOOK_MESSAGE_EDIT, this::edit),
				Route.open("DELETE", message, Buckets.WEBHOOK_MESSAGE_DELETE, this::delete));
	}

	private @Nullable JsonNode execute(Call call) {
		WebhookState webhook = webhook(call);
		MessageForm form = MessageForm.of(call);
		StoredMessage message = post(webhook, form);
		return (call.flag("wait")) ? MessageShapes.created(message, message.author()) : null;
	}

	/**
	 * Takes Slack's form: its text, and its attachments as embeds.
	 */
	private JsonNode executeSlack(Call call) {
		WebhookState webhook = webhook(call);
		JsonNode body = call.json();
		ObjectNode data = Json.object();
		data.put("content", body.path("text").asString(""));
		if (body.hasNonNull("username")) {
			data.set("username", body.get("username"));
		}
		body.path("attachments").forEach((attachment) -> {
			ObjectNode embed = data.withArray("embeds").addObject();
			embed.put("title", attachment.path("title").asString(""));
			embed.put("description", attachment.path("text").asString(attachment.path("fallback").asString("")));
		});
		post(webhook, new MessageForm(data, Map.of()));
		return Json.string("ok");
	}

	/**
	 * Takes another service's event and writes nothing of it.
	 */
	private @Nullable JsonNode ignore(Call call) {
		webhook(call);
		return null;
	}

	private JsonNode edit(Call call) {
		StoredMessage message = message(call);
		this.conversations.edit(message, message.author(), new MessageForm(call.json(), Map.of()));
		return shape(message);
	}

	private @Nullable JsonNode delete(Call call) {
		StoredMessage message = message(call);
		this.conversations.delete(message, message.author());
		return null;
	}

	private StoredMessage post(WebhookState webhook, MessageForm form) {
		JsonNode data = form.data();
		String name = (data.hasNonNull("username")) ? Inputs.text(data, "username", 1, MAX_NAME) : null;
		return this.conversations.post(webhook.channel(), webhook.author(name), webhook.id(), form);
	}

	private WebhookState webhook(Call call) {
		return this.webhooks.find(call.id("webhook_id"), call.parameter("token"));
	}

	private StoredMessage message(Call call) {
		WebhookState webhook = webhook(call);
		StoredMessage message = webhook.channel().message(call.id("message_id"));
		if (message == null || !webhook.id().equals(message.head().webhookId())) {
			throw ApiError.unknownMessage();
		}
		return message;
	}

	private static ObjectNode shape(StoredMessage message) {
		return MessageShapes.rest(message, message.author());
	}

}
