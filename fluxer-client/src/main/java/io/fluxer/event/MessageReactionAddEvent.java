package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.ReactionEmoji;
import org.jspecify.annotations.Nullable;

/**
 * A reaction was set under a message.
 *
 * @param userId who set it
 * @param channelId the channel
 * @param messageId the message
 * @param guildId the guild
 * @param emoji the emoji
 * @param member the one who set it as a member, in guilds
 * @since 0.1.0
 */
public record MessageReactionAddEvent(Snowflake userId, Snowflake channelId, Snowflake messageId,
		@Nullable Snowflake guildId, ReactionEmoji emoji,
		@Nullable GuildMember member) implements DispatchEvent, ChannelEvent {

	@Override
	public String name() {
		return Events.MESSAGE_REACTION_ADD;
	}

}
