package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A channel was made, or the bot may see it from now on.
 *
 * @param channel the channel
 * @since 0.1.0
 */
public record ChannelCreateEvent(Channel channel) implements DispatchEvent, ChannelEvent {

	@Override
	public String name() {
		return Events.CHANNEL_CREATE;
	}

	@Override
	public Snowflake channelId() {
		return this.channel.id();
	}

	@Override
	public @Nullable Snowflake guildId() {
		return this.channel.guildId();
	}

}
