package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.User;

/**
 * Somebody was added to a group.
 *
 * @param channelId the channel
 * @param user who was added
 * @since 0.1.0
 */
public record ChannelRecipientAddEvent(Snowflake channelId, User user) implements DispatchEvent, ChannelEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public ChannelRecipientAddEvent {
		Payload.required(channelId, "channel_id");
		Payload.required(user, "user");
	}

	@Override
	public String name() {
		return Events.CHANNEL_RECIPIENT_ADD;
	}

	@Override
	public Snowflake userId() {
		return this.user.id();
	}

}
