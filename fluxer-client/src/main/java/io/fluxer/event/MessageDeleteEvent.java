package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message was deleted.
 *
 * @param id the message
 * @param channelId its channel
 * @param guildId its guild
 * @param content its text, where the server said it
 * @param authorId its author, where the server said it
 * @param member its author as a member, where the server said it
 * @param before the message as the cache had it
 * @since 0.1.0
 */
public record MessageDeleteEvent(Snowflake id, Snowflake channelId, @Nullable Snowflake guildId,
		@Nullable String content, @Nullable Snowflake authorId, @Nullable GuildMember member,
		@Nullable Message before) implements DispatchEvent, ChannelEvent {

	@Override
	public String name() {
		return Events.MESSAGE_DELETE;
	}

	@Override
	public @Nullable Snowflake userId() {
		return this.authorId;
	}

}
