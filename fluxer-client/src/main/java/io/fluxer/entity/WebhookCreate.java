package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * A webhook to make. Immutable: each {@code with…} method returns a copy.
 *
 * @param name the name, 1 to 80 characters
 * @param avatar the avatar, at most 10 MiB; {@code null} for none
 * @since 0.1.0
 */
public record WebhookCreate(String name, @Nullable ImageData avatar) {

	static final int MAX_NAME = 80;

	/**
	 * Checks the limits.
	 * @throws InvalidPayloadException if the name is too long or empty
	 */
	public WebhookCreate {
		Limits.length("name", name, 1, MAX_NAME);
	}

	/**
	 * Returns a webhook with a name.
	 * @param name the name, 1 to 80 characters
	 * @return the webhook
	 * @throws InvalidPayloadException if the name is too long or empty
	 */
	public static WebhookCreate named(String name) {
		return new WebhookCreate(name, null);
	}

	/**
	 * Returns a copy with an avatar.
	 * @param newAvatar the avatar, at most 10 MiB
	 * @return the copy
	 */
	public WebhookCreate withAvatar(ImageData newAvatar) {
		return new WebhookCreate(this.name, newAvatar);
	}

}
