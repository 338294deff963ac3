package io.fluxer.event;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.Message;
import org.jspecify.annotations.Nullable;

/**
 * Several messages were deleted at once.
 *
 * @param channelId the channel
 * @param guildId the guild; {@code null} in a private channel
 * @param ids the messages
 * @param before those of them that the cache had, as it had them
 * @since 0.1.0
 */
public record MessageDeleteBulkEvent(Snowflake channelId, @Nullable Snowflake guildId, List<Snowflake> ids,
		List<Message> before) implements DispatchEvent, ChannelEvent {

	/**
	 * Fills in what the wire left out.
	 */
	public MessageDeleteBulkEvent(Snowflake channelId, @Nullable Snowflake guildId, @Nullable List<Snowflake> ids,
			@Nullable List<Message> before) {
		this.channelId = Payload.required(channelId, "channel_id");
		this.guildId = guildId;
		this.ids = Payload.list(ids);
		this.before = Payload.list(before);
	}

	@Override
	public String name() {
		return Events.MESSAGE_DELETE_BULK;
	}

}
