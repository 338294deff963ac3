package io.fluxer.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.fluxer.entity.AuditLogEntry;
import io.fluxer.entity.Channel;
import io.fluxer.entity.ChannelType;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Invite;
import io.fluxer.entity.Message;
import io.fluxer.entity.ReactionEmoji;
import io.fluxer.entity.User;
import io.fluxer.entity.UserPresence;
import io.fluxer.entity.VoiceState;
import io.fluxer.json.FluxerJson;
import io.fluxer.json.RawJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How each dispatch that a bot can receive is read (Fluxer's gateway, dispatch events).
 */
final class PayloadReaders {

	private static final List<String> BESIDE_GUILD_PROPERTIES = List.of("id", "roles", "emojis", "stickers",
			"member_count", "online_count", "joined_at", "unavailable");

	private static final Map<String, PayloadReader> READERS = Map.ofEntries(
			Map.entry(Events.READY, (data) -> data.as(ReadyEvent.class)),
			Map.entry(Events.RESUMED, (data) -> new ResumedEvent()),
			Map.entry(Events.SESSIONS_REPLACE, PayloadReaders::sessionsReplace),
			Map.entry(Events.RATE_LIMITED, PayloadReaders::rateLimited),
			Map.entry(Events.USER_UPDATE, (data) -> new UserUpdateEvent(data.as(User.class), null)),
			Map.entry(Events.GUILD_CREATE, PayloadReaders::guildCreate),
			Map.entry(Events.GUILD_SYNC, PayloadReaders::guildSync),
			Map.entry(Events.GUILD_UPDATE, (data) -> new GuildUpdateEvent(data.as(Guild.class), null)),
			Map.entry(Events.GUILD_DELETE, PayloadReaders::guildDelete),
			Map.entry(Events.GUILD_ROLE_CREATE, (data) -> data.as(GuildRoleCreateEvent.class)),
			Map.entry(Events.GUILD_ROLE_UPDATE, (data) -> data.as(GuildRoleUpdateEvent.class)),
			Map.entry(Events.GUILD_ROLE_UPDATE_BULK, (data) -> data.as(GuildRoleUpdateBulkEvent.class)),
			Map.entry(Events.GUILD_ROLE_DELETE, (data) -> data.as(GuildRoleDeleteEvent.class)),
			Map.entry(Events.GUILD_EMOJIS_UPDATE, (data) -> data.as(GuildEmojisUpdateEvent.class)),
			Map.entry(Events.GUILD_STICKERS_UPDATE, (data) -> data.as(GuildStickersUpdateEvent.class)),
			Map.entry(Events.GUILD_MEMBER_ADD, PayloadReaders::memberAdd),
			Map.entry(Events.GUILD_MEMBER_UPDATE, PayloadReaders::memberUpdate),
			Map.entry(Events.GUILD_MEMBER_REMOVE, (data) -> data.as(GuildMemberRemoveEvent.class)),
			Map.entry(Events.GUILD_MEMBERS_CHUNK, (data) -> data.as(GuildMembersChunkEvent.class)),
			Map.entry(Events.GUILD_MEMBER_LIST_UPDATE, (data) -> data.as(GuildMemberListUpdateEvent.class)),
			Map.entry(Events.GUILD_AUDIT_LOG_ENTRY_CREATE, PayloadReaders::auditLogEntry),
			Map.entry(Events.GUILD_BAN_ADD, (data) -> data.as(GuildBanAddEvent.class)),
			Map.entry(Events.GUILD_BAN_REMOVE, (data) -> data.as(GuildBanRemoveEvent.class)),
			Map.entry(Events.GUILD_COUNTS_UPDATE, (data) -> data.as(GuildCountsUpdateEvent.class)),
			Map.entry(Events.CHANNEL_CREATE, (data) -> new ChannelCreateEvent(data.as(Channel.class))),
			Map.entry(Events.CHANNEL_UPDATE, (data) -> new ChannelUpdateEvent(data.as(Channel.class), null)),
			Map.entry(Events.CHANNEL_UPDATE_BULK, (data) -> data.as(ChannelUpdateBulkEvent.class)),
			Map.entry(Events.CHANNEL_DELETE, (data) -> new ChannelDeleteEvent(data.as(Channel.class), null)),
			Map.entry(Events.CHANNEL_RECIPIENT_ADD, (data) -> data.as(ChannelRecipientAddEvent.class)),
			Map.entry(Events.CHANNEL_RECIPIENT_REMOVE, (data) -> data.as(ChannelRecipientRemoveEvent.class)),
			Map.entry(Events.CHANNEL_PINS_ACK, (data) -> data.as(ChannelPinsAckEvent.class)),
			Map.entry(Events.CHANNEL_PINS_UPDATE, (data) -> data.as(ChannelPinsUpdateEvent.class)),
			Map.entry(Events.CHANNEL_MEMBER_COUNTS_UPDATE, (data) -> data.as(ChannelMemberCountsUpdateEvent.class)),
			Map.entry(Events.WEBHOOKS_UPDATE, (data) -> data.as(WebhooksUpdateEvent.class)),
			Map.entry(Events.INVITE_CREATE, PayloadReaders::inviteCreate),
			Map.entry(Events.INVITE_DELETE, (data) -> data.as(InviteDeleteEvent.class)),
			Map.entry(Events.MESSAGE_CREATE, PayloadReaders::messageCreate),
			Map.entry(Events.MESSAGE_UPDATE, (data) -> new MessageUpdateEvent(data.as(Message.class), null)),
			Map.entry(Events.MESSAGE_DELETE, PayloadReaders::messageDelete),
			Map.entry(Events.MESSAGE_DELETE_BULK, (data) -> data.as(MessageDeleteBulkEvent.class)),
			Map.entry(Events.MESSAGE_REACTION_ADD, PayloadReaders::reactionAdd),
			Map.entry(Events.MESSAGE_REACTION_ADD_MANY, (data) -> data.as(MessageReactionAddManyEvent.class)),
			Map.entry(Events.MESSAGE_REACTION_REMOVE, (data) -> data.as(MessageReactionRemoveEvent.class)),
			Map.entry(Events.MESSAGE_REACTION_REMOVE_ALL, (data) -> data.as(MessageReactionRemoveAllEvent.class)),
			Map.entry(Events.MESSAGE_REACTION_REMOVE_EMOJI, (data) -> data.as(MessageReactionRemoveEmojiEvent.class)),
			Map.entry(Events.TYPING_START, PayloadReaders::typingStart),
			Map.entry(Events.PRESENCE_UPDATE, (data) -> new PresenceUpdateEvent(data.as(UserPresence.class), null)),
			Map.entry(Events.PRESENCE_UPDATE_BULK, (data) -> data.as(PresenceUpdateBulkEvent.class)),
			Map.entry(Events.VOICE_STATE_UPDATE, (data) -> new VoiceStateUpdateEvent(data.as(VoiceState.class), null)),
			Map.entry(Events.VOICE_STATE_ACK, (data) -> data.as(VoiceStateAckEvent.class)),
			Map.entry(Events.VOICE_SERVER_UPDATE, (data) -> data.as(VoiceServerUpdateEvent.class)),
			Map.entry(Events.ENTRANCE_SOUND_PLAY, PayloadReaders::entranceSound),
			Map.entry(Events.CALL_CREATE, (data) -> data.as(CallCreateEvent.class)),
			Map.entry(Events.CALL_UPDATE, (data) -> data.as(CallUpdateEvent.class)),
			Map.entry(Events.CALL_DELETE, (data) -> data.as(CallDeleteEvent.class)));

	private PayloadReaders() {
	}

	static @Nullable PayloadReader of(String name) {
		return READERS.get(name);
	}

	private static DispatchEvent sessionsReplace(RawJson data) {
		return new SessionsReplaceEvent(Arrays.asList(data.as(GatewaySession[].class)));
	}

	private static DispatchEvent rateLimited(RawJson data) {
		JsonNode tree = data.tree();
		double seconds = Payload.required(Payload.optional(tree, "retry_after", Double.class), "retry_after");
		JsonNode meta = tree.path("meta");
		return new RateLimitedEvent(tree.path("opcode").asInt(0), duration(seconds),
				Payload.optionalId(meta, "guild_id"), Payload.optional(meta, "nonce", String.class));
	}

	private static DispatchEvent guildCreate(RawJson data) {
		JsonNode tree = data.tree();
		return new GuildCreateEvent(guild(tree), Payload.list(tree, "channels", Channel.class),
				Payload.list(tree, "members", GuildMember.class), Payload.list(tree, "voice_states", VoiceState.class));
	}

	private static DispatchEvent guildSync(RawJson data) {
		JsonNode tree = data.tree();
		return new GuildSyncEvent(guild(tree), Payload.list(tree, "channels", Channel.class),
				Payload.list(tree, "members", GuildMember.class), Payload.list(tree, "voice_states", VoiceState.class));
	}

	/**
	 * The gateway nests the guild's own fields and keeps the collections beside them.
	 */
	private static Guild guild(JsonNode tree) {
		// Of one that is out of reach the server may have nothing but the id.
		ObjectNode guild = (tree.path("unavailable").asBoolean(false) && !tree.hasNonNull("properties"))
				? FluxerJson.mapper().createObjectNode() : (ObjectNode) Payload.object(tree, "properties").deepCopy();
		for (String key : BESIDE_GUILD_PROPERTIES) {
			if (tree.hasNonNull(key)) {
				guild.set(key, tree.get(key));
			}
		}
		return Payload.convert(guild, Guild.class);
	}

	private static DispatchEvent guildDelete(RawJson data) {
		JsonNode tree = data.tree();
		return new GuildDeleteEvent(Payload.id(tree, "id"), tree.path("unavailable").asBoolean(false), null);
	}

	private static DispatchEvent memberAdd(RawJson data) {
		GuildMember member = data.as(GuildMember.class);
		return new GuildMemberAddEvent(Payload.required(member.guildId(), "guild_id"), member);
	}

	private static DispatchEvent memberUpdate(RawJson data) {
		GuildMember member = data.as(GuildMember.class);
		return new GuildMemberUpdateEvent(Payload.required(member.guildId(), "guild_id"), member, null);
	}

	private static DispatchEvent auditLogEntry(RawJson data) {
		JsonNode tree = data.tree();
		return new GuildAuditLogEntryCreateEvent(Payload.id(tree, "guild_id"),
				Payload.convert(tree, AuditLogEntry.class));
	}

	private static DispatchEvent inviteCreate(RawJson data) {
		JsonNode tree = data.tree();
		return new InviteCreateEvent(Payload.optionalId(tree, "guild_id"),
				Payload.optionalId(tree.path("channel"), "id"), Payload.convert(tree, Invite.class));
	}

	private static DispatchEvent messageCreate(RawJson data) {
		// No tree: this is most of what a bot receives.
		return new MessageCreateEvent(data.as(Message.class), data.field("channel_type", ChannelType.class));
	}

	private static DispatchEvent messageDelete(RawJson data) {
		JsonNode tree = data.tree();
		return new MessageDeleteEvent(Payload.id(tree, "id"), Payload.id(tree, "channel_id"),
				Payload.optionalId(tree, "guild_id"), Payload.optional(tree, "content", String.class),
				Payload.optionalId(tree, "author_id"), Payload.optional(tree, "member", GuildMember.class), null);
	}

	private static DispatchEvent reactionAdd(RawJson data) {
		JsonNode tree = data.tree();
		return new MessageReactionAddEvent(Payload.id(tree, "user_id"), Payload.id(tree, "channel_id"),
				Payload.id(tree, "message_id"), Payload.optionalId(tree, "guild_id"),
				Payload.convert(Payload.object(tree, "emoji"), ReactionEmoji.class),
				Payload.optional(tree, "member", GuildMember.class));
	}

	private static DispatchEvent typingStart(RawJson data) {
		JsonNode tree = data.tree();
		Long seconds = Payload.optional(tree, "timestamp", Long.class);
		return new TypingStartEvent(Payload.id(tree, "channel_id"), Payload.id(tree, "user_id"),
				Payload.optionalId(tree, "guild_id"), (seconds != null) ? Instant.ofEpochSecond(seconds) : null,
				Payload.optional(tree, "member", GuildMember.class));
	}

	private static DispatchEvent entranceSound(RawJson data) {
		JsonNode tree = data.tree();
		Long millis = Payload.optional(tree, "duration_ms", Long.class);
		return new EntranceSoundPlayEvent(Payload.id(tree, "user_id"), Payload.id(tree, "channel_id"),
				Payload.optionalId(tree, "guild_id"), Payload.optionalId(tree, "sound_id"),
				Payload.optional(tree, "hash", String.class), Payload.optional(tree, "url", String.class),
				(millis != null) ? Duration.ofMillis(millis) : null,
				Payload.optional(tree, "content_type", String.class));
	}

	private static Duration duration(double seconds) {
		double bounded = Double.isNaN(seconds) ? 0 : Math.max(0, Math.min(seconds, Integer.MAX_VALUE));
		return Duration.ofNanos((long) (bounded * 1_000_000_000L));
	}

}
