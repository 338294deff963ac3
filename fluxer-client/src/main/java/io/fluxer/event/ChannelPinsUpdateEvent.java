package io.fluxer.event;

import java.time.Instant;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The pins of a channel were changed.
 *
 * @param channelId the channel
 * @param guildId the guild; {@code null} in a private channel
 * @param lastPinTimestamp when the last pin was set; taking a pin off does not change it
 * @since 0.1.0
 */
public record ChannelPinsUpdateEvent(Snowflake channelId, @Nullable Snowflake guildId,
		@Nullable Instant lastPinTimestamp) implements DispatchEvent, ChannelEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public ChannelPinsUpdateEvent {
		Payload.required(channelId, "channel_id");
	}

	@Override
	public String name() {
		return Events.CHANNEL_PINS_UPDATE;
	}

}
