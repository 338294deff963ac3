package io.fluxer.entity;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RouteQuery;
import io.fluxer.rest.Routes;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.lang.CheckReturnValue;

/**
 * Calls that name a webhook by id and token, which entities and managers share. They go
 * without the token of the bot: the server counts them apart, by the address that they
 * come from, and they work with the token of the webhook alone. Calls that it refuses
 * count towards a ban of that address, so a webhook that is gone is better not called
 * again. What is said beside the calls of the given HTTP client stays (Fluxer's API, rate
 * limits and automatic bans).
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Webhooks {

	private static final String GITHUB_EVENT = "X-GitHub-Event";

	private Webhooks() {
	}

	/**
	 * Asks for a webhook.
	 * @param rest the HTTP client
	 * @param id the webhook
	 * @param token its token
	 * @return the webhook without who made it
	 */
	public static Mono<Webhook> fetch(Rest rest, Snowflake id, String token) {
		return anonymous(rest).get(Routes.webhookExecute(id, token), Webhook.class);
	}

	/**
	 * Changes a webhook.
	 * @param rest the HTTP client
	 * @param id the webhook
	 * @param token its token
	 * @param update what to change; not the channel
	 * @return the changed webhook without who made it; fails with an
	 * {@link InvalidPayloadException} if the update names a channel
	 */
	public static Mono<Webhook> update(Rest rest, Snowflake id, String token, WebhookUpdate update) {
		return Mono.defer(
				() -> anonymous(rest).patch(Routes.webhookExecute(id, token), update.withoutChannel(), Webhook.class));
	}

	/**
	 * Deletes a webhook.
	 * @param rest the HTTP client
	 * @param id the webhook
	 * @param token its token
	 * @return completes when it is done
	 */
	public static Mono<Void> delete(Rest rest, Snowflake id, String token) {
		return anonymous(rest).deleteRoute(Routes.webhookExecute(id, token));
	}

	/**
	 * Posts a message and waits for it.
	 * @param rest the HTTP client
	 * @param id the webhook
	 * @param token its token
	 * @param message the message
	 * @return the message, once the server has it
	 */
	public static Mono<Message> execute(Rest rest, Snowflake id, String token, WebhookMessage message) {
		String route = RouteQuery.of(Routes.webhookExecute(id, token)).with("wait", true).toString();
		return Messages.execute(anonymous(rest), route, message);
	}

	/**
	 * Posts a message without asking what became of it.
	 * @param rest the HTTP client
	 * @param id the webhook
	 * @param token its token
	 * @param message the message
	 * @return completes when the server has taken it
	 */
	public static Mono<Void> executeWithoutWaiting(Rest rest, Snowflake id, String token, WebhookMessage message) {
		return Messages.execute(anonymous(rest), Routes.webhookExecute(id, token), message).then();
	}

	/**
	 * Posts what an application that knows Slack's webhooks sends.
	 * @param rest the HTTP client
	 * @param id the webhook
	 * @param token its token
	 * @param body the body as Slack defines it, a JSON tree, a map or a record
	 * @return completes when it is done; fails with an {@link InvalidPayloadException} if
	 * the body is no JSON object
	 */
	public static Mono<Void> executeSlack(Rest rest, Snowflake id, String token, Object body) {
		return Mono.defer(() -> anonymous(rest).postVoid(Routes.webhookSlack(id, token), object(body)));
	}

	/**
	 * Posts what GitHub tells of an event. GitHub's header {@code X-GitHub-Delivery}, if
	 * it shall go along, is said beside the call.
	 * @param rest the HTTP client
	 * @param id the webhook
	 * @param token its token
	 * @param event the name of the event, such as {@code push}: GitHub's header
	 * {@code X-GitHub-Event}
	 * @param body the body as GitHub sent it, a JSON tree, a map or a record
	 * @return completes when it is done, whether or not the event is one that is shown;
	 * fails with an {@link InvalidPayloadException} if the body is no JSON object
	 */
	public static Mono<Void> executeGithub(Rest rest, Snowflake id, String token, String event, Object body) {
		return Mono.defer(() -> {
			Rest told = rest.with(rest.requestOptions().withHeader(GITHUB_EVENT, event));
			return anonymous(told).postVoid(Routes.webhookGithub(id, token), object(body));
		});
	}

	/**
	 * Posts what Instatus tells of an incident, a maintenance or a component.
	 * @param rest the HTTP client
	 * @param id the webhook
	 * @param token its token
	 * @param body the body as Instatus sent it, a JSON tree, a map or a record
	 * @return completes when it is done; fails with an {@link InvalidPayloadException} if
	 * the body is no JSON object
	 */
	public static Mono<Void> executeInstatus(Rest rest, Snowflake id, String token, Object body) {
		return Mono.defer(() -> anonymous(rest).postVoid(Routes.webhookInstatus(id, token), object(body)));
	}

	/**
	 * Asks for a message that the webhook posted.
	 * @param rest the HTTP client
	 * @param id the webhook
	 * @param token its token
	 * @param messageId the message
	 * @return the message
	 */
	public static Mono<Message> fetchMessage(Rest rest, Snowflake id, String token, Snowflake messageId) {
		return anonymous(rest).get(Routes.webhookMessage(id, token, messageId), Message.class);
	}

	/**
	 * Edits a message that the webhook posted.
	 * @param rest the HTTP client
	 * @param id the webhook
	 * @param token its token
	 * @param messageId the message
	 * @param edit what changes; its files cannot
	 * @return the edited message; fails with an {@link InvalidPayloadException} if the
	 * edit names files, or would leave the message empty as far as it says
	 */
	public static Mono<Message> editMessage(Rest rest, Snowflake id, String token, Snowflake messageId,
			MessageEdit edit) {
		return Messages.editOfWebhook(anonymous(rest), Routes.webhookMessage(id, token, messageId), edit);
	}

	/**
	 * Deletes a message that the webhook posted.
	 * @param rest the HTTP client
	 * @param id the webhook
	 * @param token its token
	 * @param messageId the message
	 * @return completes when it is done
	 */
	public static Mono<Void> deleteMessage(Rest rest, Snowflake id, String token, Snowflake messageId) {
		return anonymous(rest).deleteRoute(Routes.webhookMessage(id, token, messageId));
	}

	private static Rest anonymous(Rest rest) {
		return rest.with(rest.requestOptions().withoutToken());
	}

	private static JsonNode object(Object body) {
		JsonNode tree = FluxerJson.mapper().valueToTree(body);
		if (!tree.isObject()) {
			throw new InvalidPayloadException("body", "is no JSON object");
		}
		return tree;
	}

}
