package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A message to post through a webhook. Immutable: each {@code with…} method returns a
 * copy.
 *
 * @param payload the message
 * @param username a name in place of that of the webhook, 1 to 80 characters
 * @param avatarUrl the address of a picture in place of that of the webhook
 * @since 0.1.0
 */
public record WebhookMessage(@JsonUnwrapped MessagePayload payload, @Nullable String username,
		@Nullable String avatarUrl) {

	private static final int MAX_USERNAME = 80;

	/**
	 * Checks the limits.
	 */
	public WebhookMessage {
		Limits.length("username", username, 1, MAX_USERNAME);
		EmbedLimits.url("avatar_url", avatarUrl);
	}

	/**
	 * Returns a message under the name and picture of the webhook.
	 * @param payload the message
	 * @return the message
	 */
	public static WebhookMessage of(MessagePayload payload) {
		return new WebhookMessage(payload, null, null);
	}

	/**
	 * Returns a message of a text under the name and picture of the webhook.
	 * @param content the text, at most 4,000 characters
	 * @return the message
	 */
	public static WebhookMessage text(String content) {
		return of(MessagePayload.text(content));
	}

	/**
	 * Returns a copy under another name.
	 * @param newUsername the name, 1 to 80 characters
	 * @return the copy
	 */
	public WebhookMessage withUsername(String newUsername) {
		return new WebhookMessage(this.payload, newUsername, this.avatarUrl);
	}

	/**
	 * Returns a copy under another picture.
	 * @param newAvatarUrl its http or https address
	 * @return the copy
	 */
	public WebhookMessage withAvatarUrl(String newAvatarUrl) {
		return new WebhookMessage(this.payload, this.username, newAvatarUrl);
	}

	WebhookMessage withPayload(MessagePayload newPayload) {
		return new WebhookMessage(newPayload, this.username, this.avatarUrl);
	}

}
