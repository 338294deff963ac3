package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A channel was changed.
 *
 * @param channel the channel as it is now; what the update left out as the cache had it
 * @param before the channel as the cache had it
 * @since 0.1.0
 */
public record ChannelUpdateEvent(Channel channel, @Nullable Channel before) implements DispatchEvent, ChannelEvent {

	@Override
	public String name() {
		return Events.CHANNEL_UPDATE;
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
