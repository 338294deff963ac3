package io.fluxer.event;

import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Several reactions were set. Comes only to sessions that asked for it, which this
 * library does not.
 *
 * @param channelId the channel
 * @param messageId the message
 * @param guildId the guild; {@code null} in a private channel
 * @param reactions the reactions
 * @since 0.1.0
 */
public record MessageReactionAddManyEvent(Snowflake channelId, Snowflake messageId, @Nullable Snowflake guildId,
		List<AddedReaction> reactions) implements DispatchEvent, ChannelEvent {

	/**
	 * Fills in what the wire left out.
	 */
	public MessageReactionAddManyEvent(Snowflake channelId, Snowflake messageId, @Nullable Snowflake guildId,
			@Nullable List<AddedReaction> reactions) {
		this.channelId = Payload.required(channelId, "channel_id");
		this.messageId = Payload.required(messageId, "message_id");
		this.guildId = guildId;
		this.reactions = Payload.list(reactions);
	}

	@Override
	public String name() {
		return Events.MESSAGE_REACTION_ADD_MANY;
	}

}
