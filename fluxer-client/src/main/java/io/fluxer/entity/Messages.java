package io.fluxer.entity;

import java.math.BigInteger;
import java.util.UUID;

import io.fluxer.Snowflake;
import io.fluxer.rest.AllowedMentions;
import io.fluxer.rest.MultipartPayload;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import reactor.core.publisher.Mono;

/**
 * Message calls that entities and managers share: they add a nonce and a safe default for
 * mentions, which the plain verbs of {@link Rest} do not.
 *
 * @since 0.1.0
 */
public final class Messages {

	private Messages() {
	}

	/**
	 * Sends a message. The nonce is made once for each subscription, so a retry within it
	 * never posts twice. Each further subscription sends a message of its own.
	 * @param rest the HTTP client
	 * @param channelId the channel
	 * @param payload the message
	 * @return the message, once the server has it
	 */
	public static Mono<Message> create(Rest rest, Snowflake channelId, MessagePayload payload) {
		return Mono.defer(() -> {
			MessagePayload complete = complete(payload);
			String route = Routes.channelMessages(channelId);
			if (complete.files().isEmpty()) {
				return rest.post(route, complete, Message.class);
			}
			return rest.postMultipart(route, new MultipartPayload(complete, complete.files()), Message.class);
		});
	}

	static Mono<Message> edit(Rest rest, Snowflake channelId, Snowflake messageId, MessagePayload payload) {
		return rest.patch(Routes.channelMessage(channelId, messageId), withMentions(payload), Message.class);
	}

	/**
	 * Posts a message through a webhook. The server keeps no nonce for callers without an
	 * account, so none is made.
	 * @param rest the HTTP client
	 * @param route the route of the webhook, with the query that asks for the message
	 * @param message the message
	 * @return the message; empty unless the route asks for it
	 */
	public static Mono<Message> execute(Rest rest, String route, WebhookMessage message) {
		return Mono.defer(() -> {
			WebhookMessage complete = message.withPayload(withMentions(message.payload()));
			if (complete.payload().files().isEmpty()) {
				return rest.post(route, complete, Message.class);
			}
			return rest.postMultipart(route, new MultipartPayload(complete, complete.payload().files()), Message.class);
		});
	}

	/**
	 * Edits a message that a webhook posted. Its files cannot be edited.
	 * @param rest the HTTP client
	 * @param route the route of the message below that of the webhook
	 * @param edit what changes
	 * @return the edited message
	 */
	public static Mono<Message> editOfWebhook(Rest rest, String route, MessageEdit edit) {
		return rest.patch(route, edit, Message.class);
	}

	private static MessagePayload complete(MessagePayload payload) {
		MessagePayload complete = withMentions(payload);
		return (complete.nonce() != null) ? complete : complete.withNonce(newNonce());
	}

	private static MessagePayload withMentions(MessagePayload payload) {
		return (payload.allowedMentions() != null) ? payload
				: payload.withAllowedMentions(AllowedMentions.usersAndRepliedAuthor());
	}

	private static String newNonce() {
		return new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16).toString(36);
	}

}
