package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kind of a webhook. An open set: a value this version does not know is kept as it
 * came (Fluxer's API, webhook types).
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record WebhookType(@JsonValue int value) {

	/** Posts what is sent to it. */
	public static final WebhookType INCOMING = new WebhookType(1);

	/** Posts what appears in another channel. */
	public static final WebhookType CHANNEL_FOLLOWER = new WebhookType(2);

	/**
	 * Returns the type with the given number, known or not.
	 * @param value the number on the wire
	 * @return the type
	 */
	@JsonCreator
	public static WebhookType of(int value) {
		return new WebhookType(value);
	}

}
