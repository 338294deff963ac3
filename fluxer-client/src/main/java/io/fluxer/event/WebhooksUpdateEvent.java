package io.fluxer.event;

import io.fluxer.Snowflake;

/**
 * The webhooks of a channel were changed.
 *
 * @param guildId the guild
 * @param channelId the channel
 * @since 0.1.0
 */
public record WebhooksUpdateEvent(Snowflake guildId, Snowflake channelId) implements DispatchEvent {

	/**
	 * Checks that what the event is about is there.
	 */
	public WebhooksUpdateEvent {
		Payload.required(guildId, "guild_id");
		Payload.required(channelId, "channel_id");
	}

	@Override
	public String name() {
		return Events.WEBHOOKS_UPDATE;
	}

}
