package io.fluxer.event;

/**
 * A dispatch of the gateway. Names without a record of their own, and dispatches that do
 * not fit their record, arrive as {@link RawDispatchEvent}.
 *
 * @since 0.1.0
 */
public sealed interface DispatchEvent extends Event permits ReadyEvent, ResumedEvent, GuildCreateEvent,
		GuildDeleteEvent, ChannelCreateEvent, ChannelUpdateEvent, ChannelDeleteEvent, MessageCreateEvent,
		MessageUpdateEvent, MessageDeleteEvent, MessageReactionAddEvent, RawDispatchEvent {

	/**
	 * Returns the name of the dispatch on the wire.
	 * @return the name, for example {@code MESSAGE_CREATE}
	 */
	String name();

}
