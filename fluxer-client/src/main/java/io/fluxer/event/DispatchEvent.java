package io.fluxer.event;

/**
 * A dispatch of the gateway. Names without a record of their own, and dispatches that do
 * not fit their record, arrive as {@link RawDispatchEvent}.
 *
 * @since 0.1.0
 */
public sealed interface DispatchEvent extends Event permits ReadyEvent, ResumedEvent, SessionsReplaceEvent,
		RateLimitedEvent, UserUpdateEvent, GuildCreateEvent, GuildSyncEvent, GuildUpdateEvent, GuildDeleteEvent,
		GuildRoleCreateEvent, GuildRoleUpdateEvent, GuildRoleUpdateBulkEvent, GuildRoleDeleteEvent,
		GuildEmojisUpdateEvent, GuildStickersUpdateEvent, GuildMemberAddEvent, GuildMemberUpdateEvent,
		GuildMemberRemoveEvent, GuildMembersChunkEvent, GuildMemberListUpdateEvent, GuildAuditLogEntryCreateEvent,
		GuildBanAddEvent, GuildBanRemoveEvent, GuildCountsUpdateEvent, ChannelCreateEvent, ChannelUpdateEvent,
		ChannelUpdateBulkEvent, ChannelDeleteEvent, ChannelRecipientAddEvent, ChannelRecipientRemoveEvent,
		ChannelPinsUpdateEvent, ChannelPinsAckEvent, ChannelMemberCountsUpdateEvent, WebhooksUpdateEvent,
		InviteCreateEvent, InviteDeleteEvent, MessageCreateEvent, MessageUpdateEvent, MessageDeleteEvent,
		MessageDeleteBulkEvent, MessageReactionAddEvent, MessageReactionAddManyEvent, MessageReactionRemoveEvent,
		MessageReactionRemoveAllEvent, MessageReactionRemoveEmojiEvent, TypingStartEvent, PresenceUpdateEvent,
		PresenceUpdateBulkEvent, VoiceStateUpdateEvent, VoiceStateAckEvent, VoiceServerUpdateEvent,
		EntranceSoundPlayEvent, CallCreateEvent, CallUpdateEvent, CallDeleteEvent, RawDispatchEvent {

	/**
	 * Returns the name of the dispatch on the wire.
	 * @return the name, for example {@code MESSAGE_CREATE}
	 */
	String name();

}
