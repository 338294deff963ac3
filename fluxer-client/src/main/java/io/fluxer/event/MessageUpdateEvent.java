package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message was changed: edited, pinned, or given its link previews.
 *
 * @param message the message as it is now, whole; its reactions as the cache has them
 * @param before the message as the cache had it
 * @since 0.1.0
 */
public record MessageUpdateEvent(Message message, @Nullable Message before) implements DispatchEvent, ChannelEvent {

	@Override
	public String name() {
		return Events.MESSAGE_UPDATE;
	}

	@Override
	public Snowflake channelId() {
		return this.message.channelId();
	}

	@Override
	public @Nullable Snowflake guildId() {
		return this.message.guildId();
	}

	@Override
	public @Nullable Snowflake userId() {
		return (this.message.author() != null) ? this.message.author().id() : null;
	}

}
