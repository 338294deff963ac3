package io.fluxer.entity;

import java.math.BigInteger;
import java.util.UUID;

import io.fluxer.Snowflake;
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
			MessagePayload complete = complete(rest, payload);
			String route = Routes.channelMessages(channelId);
			if (complete.files().isEmpty()) {
				return rest.post(route, complete, Message.class);
			}
			return rest.postMultipart(route, new MultipartPayload(complete, complete.files()), Message.class);
		});
	}

	static Mono<Message> edit(Rest rest, Snowflake channelId, Snowflake messageId, MessagePayload payload) {
		return rest.patch(Routes.channelMessage(channelId, messageId), withMentions(rest, payload), Message.class);
	}

	private static MessagePayload complete(Rest rest, MessagePayload payload) {
		MessagePayload complete = withMentions(rest, payload);
		return (complete.nonce() != null) ? complete : complete.withNonce(newNonce());
	}

	private static MessagePayload withMentions(Rest rest, MessagePayload payload) {
		return (payload.allowedMentions() != null) ? payload
				: payload.withAllowedMentions(rest.options().allowedMentions());
	}

	private static String newNonce() {
		return new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16).toString(36);
	}

}
