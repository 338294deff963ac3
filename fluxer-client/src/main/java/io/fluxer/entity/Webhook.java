package io.fluxer.entity;

import java.util.function.Function;

import io.fluxer.Snowflake;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * A webhook of a channel. The token is a secret: whoever has it may post;
 * {@link #toString()} leaves it out.
 *
 * @param id the id
 * @param guildId the guild
 * @param channelId the channel it posts to
 * @param name the name
 * @param avatar the hash of the avatar
 * @param token the secret
 * @param user who made it; absent where the webhook was named by its token
 * @since 0.1.0
 */
@CheckReturnValue
public record Webhook(Snowflake id, @Nullable Snowflake guildId, @Nullable Snowflake channelId, String name,
		@Nullable String avatar, @Nullable String token, @Nullable User user) {

	/**
	 * Fills in what the wire left out.
	 */
	public Webhook(Snowflake id, @Nullable Snowflake guildId, @Nullable Snowflake channelId, @Nullable String name,
			@Nullable String avatar, @Nullable String token, @Nullable User user) {
		this.id = Entities.requireId(id, "webhook");
		this.guildId = guildId;
		this.channelId = channelId;
		this.name = Entities.text(name);
		this.avatar = avatar;
		this.token = token;
		this.user = user;
	}

	/**
	 * Returns a webhook of which only id and token are known, as in its address. That is
	 * enough to post.
	 * @param id the id
	 * @param token the secret
	 * @return the webhook
	 */
	public static Webhook of(Snowflake id, String token) {
		return new Webhook(id, null, null, null, null, token, null);
	}

	/**
	 * Asks for this webhook, with the token of the bot.
	 * @param rest the HTTP client
	 * @return the webhook as it is now
	 */
	public Mono<Webhook> fetch(Rest rest) {
		return rest.get(Routes.webhook(this.id), Webhook.class);
	}

	/**
	 * Changes this webhook, with the token of the bot.
	 * @param rest the HTTP client
	 * @param update what to change
	 * @return the changed webhook
	 */
	public Mono<Webhook> edit(Rest rest, WebhookUpdate update) {
		return rest.patch(Routes.webhook(this.id), update, Webhook.class);
	}

	/**
	 * Deletes this webhook, with the token of the bot.
	 * @param rest the HTTP client
	 * @return completes when it is done
	 */
	public Mono<Void> delete(Rest rest) {
		return rest.deleteRoute(Routes.webhook(this.id));
	}

	/**
	 * Posts a message and waits for it, with the token of this webhook alone.
	 * @param rest the HTTP client
	 * @param message the message
	 * @return the message, once the server has it; fails with a
	 * {@link WebhookTokenRequiredException} without the token
	 */
	public Mono<Message> send(Rest rest, WebhookMessage message) {
		return withToken((secret) -> Webhooks.execute(rest, this.id, secret, message))
			.map((posted) -> posted.inGuild(this.guildId));
	}

	/**
	 * Posts a message without asking what became of it, with the token of this webhook
	 * alone.
	 * @param rest the HTTP client
	 * @param message the message
	 * @return completes when the server has taken it; fails with a
	 * {@link WebhookTokenRequiredException} without the token
	 */
	public Mono<Void> sendWithoutWaiting(Rest rest, WebhookMessage message) {
		return withToken((secret) -> Webhooks.executeWithoutWaiting(rest, this.id, secret, message));
	}

	/**
	 * Asks for a message that this webhook posted, with its token alone.
	 * @param rest the HTTP client
	 * @param messageId the message
	 * @return the message; fails with a {@link WebhookTokenRequiredException} without the
	 * token
	 */
	public Mono<Message> fetchMessage(Rest rest, Snowflake messageId) {
		return withToken((secret) -> Webhooks.fetchMessage(rest, this.id, secret, messageId))
			.map((posted) -> posted.inGuild(this.guildId));
	}

	/**
	 * Edits a message that this webhook posted, with its token alone.
	 * @param rest the HTTP client
	 * @param messageId the message
	 * @param edit what changes; its files cannot
	 * @return the edited message; fails with a {@link WebhookTokenRequiredException}
	 * without the token
	 */
	public Mono<Message> editMessage(Rest rest, Snowflake messageId, MessageEdit edit) {
		return withToken((secret) -> Webhooks.editMessage(rest, this.id, secret, messageId, edit))
			.map((posted) -> posted.inGuild(this.guildId));
	}

	/**
	 * Deletes a message that this webhook posted, with its token alone.
	 * @param rest the HTTP client
	 * @param messageId the message
	 * @return completes when it is done; fails with a
	 * {@link WebhookTokenRequiredException} without the token
	 */
	public Mono<Void> deleteMessage(Rest rest, Snowflake messageId) {
		return withToken((secret) -> Webhooks.deleteMessage(rest, this.id, secret, messageId));
	}

	private <T> Mono<T> withToken(Function<String, Mono<T>> call) {
		return (this.token != null) ? call.apply(this.token)
				: Mono.error(() -> new WebhookTokenRequiredException(this.id));
	}

	/**
	 * Describes the webhook without its token.
	 */
	@Override
	public String toString() {
		return "Webhook[id=" + this.id + ", guildId=" + this.guildId + ", channelId=" + this.channelId + ", name="
				+ this.name + ", avatar=" + this.avatar + ", user=" + this.user + "]";
	}

}
