package io.fluxer.event;

import java.time.Instant;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The bot has acknowledged the pins of a channel, over this session or another.
 *
 * @param channelId the channel
 * @param timestamp when the last of the acknowledged pins was set; {@code null} if the
 * server does not say
 * @since 0.1.0
 */
public record ChannelPinsAckEvent(Snowflake channelId, @Nullable Instant timestamp) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public ChannelPinsAckEvent {
		Payload.required(channelId, "channel_id");
	}

	@Override
	public String name() {
		return Events.CHANNEL_PINS_ACK;
	}

}
