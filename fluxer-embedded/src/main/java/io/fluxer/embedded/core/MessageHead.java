package io.fluxer.embedded.core;

import java.time.Instant;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same of a message.
 *
 * @param id its id
 * @param channel where it stands
 * @param author who wrote it
 * @param webhookId the webhook that wrote it, or {@code null} for an account
 * @param timestamp when
 * @param type its type
 * @param reference the message that it points to, if any
 * @param nonce the nonce it was sent with, if any
 */
record MessageHead(Snowflake id, ChannelState channel, UserState author, @Nullable Snowflake webhookId,
		Instant timestamp, int type, @Nullable Reference reference, @Nullable String nonce) {

	static final int DEFAULT = 0;

	static final int RECIPIENT_ADD = 1;

	static final int RECIPIENT_REMOVE = 2;

	static final int PINNED = 6;

	static final int USER_JOIN = 7;

	static final int REPLY = 19;

	/**
	 * Tells whether somebody wrote it, so that it can be edited, pinned and replied to.
	 */
	boolean isWritten() {
		return this.type == DEFAULT || this.type == REPLY;
	}

	/**
	 * A pointer to a message.
	 *
	 * @param channelId its channel
	 * @param guildId the channel's guild, if it has one
	 * @param messageId its id
	 * @param type 0 to reply to it, 1 to forward it
	 */
	record Reference(Snowflake channelId, @Nullable Snowflake guildId, Snowflake messageId, int type) {

		static final int REPLY = 0;

		static final int FORWARD = 1;

		static Reference to(StoredMessage message, int type) {
			GuildState guild = message.channel().guild();
			return new Reference(message.channel().id(), (guild != null) ? guild.id() : null, message.id(), type);
		}

	}

}
