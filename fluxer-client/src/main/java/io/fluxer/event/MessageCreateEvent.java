package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.ChannelType;
import io.fluxer.entity.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message was written.
 *
 * @param message the message
 * @param channelType the kind of its channel, where the server said it
 * @since 0.1.0
 */
public record MessageCreateEvent(Message message,
		@Nullable ChannelType channelType) implements DispatchEvent, ChannelEvent {

	@Override
	public String name() {
		return Events.MESSAGE_CREATE;
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
