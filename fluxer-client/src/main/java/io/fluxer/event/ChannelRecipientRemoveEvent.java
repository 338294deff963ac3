package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.User;

/**
 * Somebody has left a group, or was removed.
 *
 * @param channelId the channel
 * @param user who has left
 * @since 0.1.0
 */
public record ChannelRecipientRemoveEvent(Snowflake channelId, User user) implements DispatchEvent, ChannelEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public ChannelRecipientRemoveEvent {
		Payload.required(channelId, "channel_id");
		Payload.required(user, "user");
	}

	@Override
	public String name() {
		return Events.CHANNEL_RECIPIENT_REMOVE;
	}

	@Override
	public Snowflake userId() {
		return this.user.id();
	}

}
