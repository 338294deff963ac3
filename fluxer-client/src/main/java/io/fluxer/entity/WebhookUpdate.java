package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a webhook. Immutable: each {@code with…} method returns a copy, and
 * what no method named stays as it is. Limits are checked as soon as a value is given;
 * one that breaks a limit is an {@link InvalidPayloadException} that names the field.
 *
 * @since 0.1.0
 */
public final class WebhookUpdate {

	private final Fields fields;

	private WebhookUpdate(Fields fields) {
		this.fields = fields;
	}

	/**
	 * Returns an update that changes nothing yet.
	 * @return the update
	 */
	public static WebhookUpdate create() {
		return new WebhookUpdate(Fields.NONE);
	}

	/**
	 * Returns a copy that has another name.
	 * @param name the name, 1 to 80 characters
	 * @return the copy
	 */
	public WebhookUpdate withName(String name) {
		return with("name", Limits.length("name", name, 1, WebhookCreate.MAX_NAME));
	}

	/**
	 * Returns a copy that has another avatar.
	 * @param avatar the avatar, at most 10 MiB; {@code null} takes it away
	 * @return the copy
	 */
	public WebhookUpdate withAvatar(@Nullable ImageData avatar) {
		return with("avatar", avatar);
	}

	/**
	 * Returns a copy that posts to another channel of the guild, which takes the bot's
	 * own token.
	 * @param channelId the channel
	 * @return the copy
	 */
	public WebhookUpdate withChannelId(Snowflake channelId) {
		return with("channel_id", channelId);
	}

	/**
	 * Returns this update if whoever has the token of the webhook alone may make it.
	 */
	WebhookUpdate withoutChannel() {
		if (this.fields.has("channel_id")) {
			throw new InvalidPayloadException("channel_id", "cannot be changed with the token of the webhook");
		}
		return this;
	}

	private WebhookUpdate with(String name, @Nullable Object value) {
		return new WebhookUpdate(this.fields.with(name, value));
	}

	@JsonValue
	Fields fields() {
		return this.fields;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof WebhookUpdate that && this.fields.equals(that.fields);
	}

	@Override
	public int hashCode() {
		return this.fields.hashCode();
	}

	@Override
	public String toString() {
		return "WebhookUpdate" + this.fields;
	}

}
