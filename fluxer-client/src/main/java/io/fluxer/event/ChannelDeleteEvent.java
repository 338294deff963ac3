package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A channel was deleted, or the bot may no longer see it; then only its id and guild are
 * known.
 *
 * @param channel the channel
 * @param before the channel as the cache had it
 * @since 0.1.0
 */
public record ChannelDeleteEvent(Channel channel, @Nullable Channel before) implements DispatchEvent {

	@Override
	public String name() {
		return Events.CHANNEL_DELETE;
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
