package io.fluxer.event;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Several channels were changed at once, as by a new order.
 *
 * @param guildId the guild
 * @param channels all channels that the bot may see, as they are now
 * @param before those of them that the cache had, as it had them
 * @since 0.1.0
 */
public record ChannelUpdateBulkEvent(Snowflake guildId, List<Channel> channels,
		List<Channel> before) implements DispatchEvent {

	/**
	 * Fills in what the wire left out.
	 */
	public ChannelUpdateBulkEvent(Snowflake guildId, @Nullable List<Channel> channels, @Nullable List<Channel> before) {
		this.guildId = Payload.required(guildId, "guild_id");
		this.channels = Payload.list(channels);
		this.before = Payload.list(before);
	}

	@Override
	public String name() {
		return Events.CHANNEL_UPDATE_BULK;
	}

}
