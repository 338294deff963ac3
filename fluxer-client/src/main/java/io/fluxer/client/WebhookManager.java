package io.fluxer.client;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.InvalidPayloadException;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessageEdit;
import io.fluxer.entity.Webhook;
import io.fluxer.entity.WebhookCreate;
import io.fluxer.entity.WebhookMessage;
import io.fluxer.entity.WebhookUpdate;
import io.fluxer.entity.Webhooks;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestException;
import io.fluxer.rest.Routes;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.lang.CheckReturnValue;

/**
 * Webhooks, with the bot's token and with their own, from the API. Safe for use by any
 * thread.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class WebhookManager {

	private static final ParameterizedTypeReference<List<Webhook>> LIST = new ParameterizedTypeReference<>() {
	};

	private final Rest rest;

	WebhookManager(Rest rest) {
		this.rest = rest;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said, in place of what this manager said
	 * @return a view of this manager
	 */
	public WebhookManager with(RequestOptions options) {
		return new WebhookManager(this.rest.with(options));
	}

	/**
	 * Asks for the webhooks of a channel.
	 * @param channelId the channel
	 * @return all webhooks with their tokens; fails with a {@link RestException}
	 */
	public Mono<List<Webhook>> listChannelWebhooks(Snowflake channelId) {
		return this.rest.get(Routes.channelWebhooks(channelId), LIST);
	}

	/**
	 * Asks for the webhooks of a guild.
	 * @param guildId the guild
	 * @return all webhooks with their tokens; fails with a {@link RestException}
	 */
	public Mono<List<Webhook>> listGuildWebhooks(Snowflake guildId) {
		return this.rest.get(Routes.guildWebhooks(guildId), LIST);
	}

	/**
	 * Makes a webhook.
	 * @param channelId the channel it posts to
	 * @param webhook its name and avatar
	 * @return the webhook with its token; fails with a {@link RestException}
	 */
	public Mono<Webhook> createWebhook(Snowflake channelId, WebhookCreate webhook) {
		return this.rest.post(Routes.channelWebhooks(channelId), webhook, Webhook.class);
	}

	/**
	 * Asks for a webhook.
	 * @param id the webhook
	 * @return the webhook with its token; fails with a {@link RestException}
	 */
	public Mono<Webhook> getWebhook(Snowflake id) {
		return this.rest.get(Routes.webhook(id), Webhook.class);
	}

	/**
	 * Changes a webhook.
	 * @param id the webhook
	 * @param update what to change
	 * @return the changed webhook; fails with a {@link RestException}
	 */
	public Mono<Webhook> updateWebhook(Snowflake id, WebhookUpdate update) {
		return this.rest.patch(Routes.webhook(id), update, Webhook.class);
	}

	/**
	 * Deletes a webhook.
	 * @param id the webhook
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> deleteWebhook(Snowflake id) {
		return this.rest.deleteRoute(Routes.webhook(id));
	}

	/**
	 * Asks for a webhook by its token, without that of the bot.
	 * @param id the webhook
	 * @param token its token
	 * @return the webhook without who made it; fails with a {@link RestException}
	 */
	public Mono<Webhook> getWebhookWithToken(Snowflake id, String token) {
		return Webhooks.fetch(this.rest, id, token);
	}

	/**
	 * Changes a webhook by its token, without that of the bot.
	 * @param id the webhook
	 * @param token its token
	 * @param update what to change; not the channel
	 * @return the changed webhook without who made it; fails with a
	 * {@link RestException}, or with an {@link InvalidPayloadException} if the update
	 * names a channel
	 */
	public Mono<Webhook> updateWebhookWithToken(Snowflake id, String token, WebhookUpdate update) {
		return Webhooks.update(this.rest, id, token, update);
	}

	/**
	 * Deletes a webhook by its token, without that of the bot.
	 * @param id the webhook
	 * @param token its token
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> deleteWebhookWithToken(Snowflake id, String token) {
		return Webhooks.delete(this.rest, id, token);
	}

	/**
	 * Posts a message and waits for it, without the token of the bot. Unless the message
	 * says otherwise it mentions whom messages of the bot mention.
	 * @param id the webhook
	 * @param token its token
	 * @param message the message
	 * @return the message, once the server has it; fails with a {@link RestException}
	 */
	public Mono<Message> executeWebhook(Snowflake id, String token, WebhookMessage message) {
		return Webhooks.execute(this.rest, id, token, message);
	}

	/**
	 * Posts a message without asking what became of it, without the token of the bot;
	 * else like {@link #executeWebhook(Snowflake, String, WebhookMessage)}.
	 * @param id the webhook
	 * @param token its token
	 * @param message the message
	 * @return completes when the server has taken it; fails with a {@link RestException}
	 */
	public Mono<Void> executeWebhookWithoutWaiting(Snowflake id, String token, WebhookMessage message) {
		return Webhooks.executeWithoutWaiting(this.rest, id, token, message);
	}

	/**
	 * Posts what an application that knows Slack's webhooks sends, without the token of
	 * the bot.
	 * @param id the webhook
	 * @param token its token
	 * @param body the body as Slack defines it, a JSON tree, a map or a record
	 * @return completes when it is done; fails with a {@link RestException}, or with an
	 * {@link InvalidPayloadException} if the body is no JSON object
	 */
	public Mono<Void> executeSlackWebhook(Snowflake id, String token, Object body) {
		return Webhooks.executeSlack(this.rest, id, token, body);
	}

	/**
	 * Posts what GitHub tells of an event, without the token of the bot.
	 * @param id the webhook
	 * @param token its token
	 * @param event the name of the event, such as {@code push}: GitHub's header
	 * {@code X-GitHub-Event}
	 * @param body the body as GitHub sent it, a JSON tree, a map or a record
	 * @return completes when it is done; fails with a {@link RestException}, or with an
	 * {@link InvalidPayloadException} if the body is no JSON object
	 */
	public Mono<Void> executeGithubWebhook(Snowflake id, String token, String event, Object body) {
		return Webhooks.executeGithub(this.rest, id, token, event, body);
	}

	/**
	 * Posts what Instatus tells of an incident, a maintenance or a component, without the
	 * token of the bot.
	 * @param id the webhook
	 * @param token its token
	 * @param body the body as Instatus sent it, a JSON tree, a map or a record
	 * @return completes when it is done; fails with a {@link RestException}, or with an
	 * {@link InvalidPayloadException} if the body is no JSON object
	 */
	public Mono<Void> executeInstatusWebhook(Snowflake id, String token, Object body) {
		return Webhooks.executeInstatus(this.rest, id, token, body);
	}

	/**
	 * Asks for a message that a webhook posted, without the token of the bot.
	 * @param id the webhook
	 * @param token its token
	 * @param messageId the message
	 * @return the message; fails with a {@link RestException}
	 */
	public Mono<Message> getWebhookMessage(Snowflake id, String token, Snowflake messageId) {
		return Webhooks.fetchMessage(this.rest, id, token, messageId);
	}

	/**
	 * Edits a message that a webhook posted, without the token of the bot.
	 * @param id the webhook
	 * @param token its token
	 * @param messageId the message
	 * @param edit what changes; its files cannot
	 * @return the edited message; fails with a {@link RestException}, or with an
	 * {@link InvalidPayloadException} if the edit names files, or would leave the message
	 * empty as far as it says
	 */
	public Mono<Message> editWebhookMessage(Snowflake id, String token, Snowflake messageId, MessageEdit edit) {
		return Webhooks.editMessage(this.rest, id, token, messageId, edit);
	}

	/**
	 * Deletes a message that a webhook posted, without the token of the bot.
	 * @param id the webhook
	 * @param token its token
	 * @param messageId the message
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> deleteWebhookMessage(Snowflake id, String token, Snowflake messageId) {
		return Webhooks.deleteMessage(this.rest, id, token, messageId);
	}

}
