package io.fluxer.client;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.ReactionEmoji;
import org.jspecify.annotations.Nullable;

/**
 * A reaction that a collector saw being set.
 *
 * @param userId who set it
 * @param channelId the channel
 * @param messageId the message
 * @param guildId the guild; {@code null} in a private channel
 * @param emoji the emoji
 * @param member who set it as a member, in guilds
 * @since 0.1.0
 */
public record CollectedReaction(Snowflake userId, Snowflake channelId, Snowflake messageId, @Nullable Snowflake guildId,
		ReactionEmoji emoji, @Nullable GuildMember member) {

	/**
	 * Returns what tells the reactions of one message apart: a user who takes a reaction
	 * back and sets it again is collected twice with the same key.
	 * @return {@code user:emoji}, or {@code user:name:id} for a custom emoji
	 */
	public String key() {
		return this.userId + ":" + this.emoji.identifier();
	}

}
