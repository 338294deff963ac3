package io.fluxer.event;

import io.fluxer.Snowflake;

/**
 * An event of a channel that can be answered there.
 *
 * @since 0.1.0
 */
public sealed interface ChannelEvent permits ChannelCreateEvent, ChannelUpdateEvent, MessageCreateEvent,
		MessageUpdateEvent, MessageDeleteEvent, MessageReactionAddEvent, ChannelRecipientAddEvent,
		ChannelRecipientRemoveEvent, ChannelPinsUpdateEvent, MessageDeleteBulkEvent, MessageReactionAddManyEvent,
		MessageReactionRemoveEvent, MessageReactionRemoveAllEvent, MessageReactionRemoveEmojiEvent, TypingStartEvent {

	/**
	 * Returns the channel to answer in.
	 * @return the id
	 */
	Snowflake channelId();

}
