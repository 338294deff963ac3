package io.fluxer.embedded.core;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A webhook.
 *
 * @param id its id
 * @param token the secret by which it is used without an account
 * @param channel where it writes
 * @param name its name
 * @param avatar the hash of its image, if it has one
 * @param creator who made it
 */
record WebhookState(Snowflake id, String token, ChannelState channel, String name, @Nullable String avatar,
		UserState creator) {

	/**
	 * Returns the author of its messages: measured as a bot, and with the name that one
	 * message may set.
	 */
	UserState author(@Nullable String name) {
		return new UserState(this.id, (name != null) ? name : this.name, "0000", true);
	}

	WebhookState with(String name, @Nullable String avatar, ChannelState channel) {
		return new WebhookState(this.id, this.token, channel, name, avatar, this.creator);
	}

}
