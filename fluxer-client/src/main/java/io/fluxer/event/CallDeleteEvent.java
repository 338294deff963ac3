package io.fluxer.event;

import io.fluxer.Snowflake;

/**
 * A call has ended, or cannot be reached.
 *
 * @param channelId the channel
 * @param unavailable whether it goes on and cannot be reached for now
 * @since 0.1.0
 */
public record CallDeleteEvent(Snowflake channelId, boolean unavailable) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public CallDeleteEvent {
		Payload.required(channelId, "channel_id");
	}

	@Override
	public String name() {
		return Events.CALL_DELETE;
	}

}
