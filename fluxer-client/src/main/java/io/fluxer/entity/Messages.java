package io.fluxer.entity;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.fluxer.Snowflake;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * Message calls that entities and managers share: they check what the server would
 * refuse, add a nonce and the default for mentions of
 * {@link io.fluxer.rest.RestOptions#allowedMentions()}, which the plain verbs of
 * {@link Rest} do not. What is checked fails with an {@link InvalidPayloadException}
 * before anything is sent.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Messages {

	private static final int MAX_BULK_DELETE = 100;

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
			MessagePayload complete = complete(rest, payload);
			MessagePayload marked = (complete.nonce() != null) ? complete : complete.withNonce(newNonce());
			String route = Routes.channelMessages(channelId);
			Mono<Message> sent = AttachmentUploads.send(rest, channelId, marked, marked.files(),
					(client, body) -> client.post(route, body, Message.class));
			return marked.files().isEmpty() ? sent : rest.keepingPlace(route, sent);
		});
	}

	/**
	 * Edits a message of which only the id is known. An edit that only takes something
	 * away, or that adds files without naming those that stay, is an
	 * {@link InvalidPayloadException} that says what to name as well.
	 * @param rest the HTTP client
	 * @param channelId the channel
	 * @param messageId the message
	 * @param edit what changes
	 * @return the edited message
	 */
	public static Mono<Message> edit(Rest rest, Snowflake channelId, Snowflake messageId, MessageEdit edit) {
		return Mono.defer(() -> {
			MessageEdit sendable = withMentions(rest, MessageEdits.sendable(edit));
			String route = Routes.channelMessage(channelId, messageId);
			return AttachmentUploads.send(rest, channelId, sendable, sendable.files(),
					(client, body) -> client.patch(route, body, Message.class));
		});
	}

	/**
	 * Edits a message, and sends along of it what the server needs to see that it does
	 * not become empty.
	 * @param rest the HTTP client
	 * @param message the message as it is
	 * @param edit what changes
	 * @return the edited message
	 */
	public static Mono<Message> edit(Rest rest, Message message, MessageEdit edit) {
		return Mono.defer(() -> edit(rest, message.channelId(), message.id(), MessageEdits.completed(edit, message)));
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
			MessagePayload complete = complete(rest, message.payload());
			return AttachmentUploads.sendInline(rest, message.withPayload(complete), complete.files(),
					(client, body) -> client.post(route, body, Message.class));
		});
	}

	/**
	 * Edits a message that a webhook posted. Its files cannot be edited.
	 * @param rest the HTTP client
	 * @param route the route of the message below that of the webhook
	 * @param edit what changes; see
	 * {@link #edit(Rest, Snowflake, Snowflake, MessageEdit)} for what it has to name
	 * @return the edited message
	 */
	public static Mono<Message> editOfWebhook(Rest rest, String route, MessageEdit edit) {
		return Mono.defer(() -> {
			if (edit.names(MessageEdit.ATTACHMENTS) || !edit.files().isEmpty()) {
				throw new InvalidPayloadException(MessageEdit.ATTACHMENTS, "cannot be edited through a webhook");
			}
			return rest.patch(route, withMentions(rest, MessageEdits.sendable(edit)), Message.class);
		});
	}

	/**
	 * Deletes any number of messages of a channel of a guild, up to 100 with each
	 * request, one request after the other.
	 * @param rest the HTTP client
	 * @param channelId the channel
	 * @param messageIds the messages; one that is named twice counts once
	 * @return completes once all are gone; at once if there are none
	 */
	public static Mono<Void> bulkDelete(Rest rest, Snowflake channelId, Collection<Snowflake> messageIds) {
		return Flux.fromIterable(List.copyOf(messageIds))
			.distinct()
			.buffer(MAX_BULK_DELETE)
			.concatMap((ids) -> rest.postVoid(Routes.channelBulkDelete(channelId), Map.of("message_ids", ids)))
			.then();
	}

	private static MessagePayload complete(Rest rest, MessagePayload payload) {
		MessagePayload sendable = payload.sendable();
		return (sendable.allowedMentions() != null) ? sendable
				: sendable.withAllowedMentions(rest.options().allowedMentions());
	}

	// Mentions belong to the text. Whoever may do no more than hide embeds must send
	// nothing but flags.
	private static MessageEdit withMentions(Rest rest, MessageEdit edit) {
		return (edit.saysMentions() || !edit.names(MessageEdit.CONTENT)) ? edit
				: edit.withAllowedMentions(rest.options().allowedMentions());
	}

	private static String newNonce() {
		return new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16).toString(36);
	}

}
