package io.fluxer.event;

import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.ChannelType;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Message;
import io.fluxer.entity.ReactionEmoji;
import io.fluxer.entity.VoiceState;
import io.fluxer.json.FluxerJson;
import io.fluxer.json.RawJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the payload of a dispatch into its event. Never fails: what has no record or does
 * not fit it becomes a {@link RawDispatchEvent}. Stateless and safe for use by many
 * threads.
 *
 * @since 0.1.0
 */
public final class EventDecoder {

	private static final Map<String, Decoder> DECODERS = Map.ofEntries(
			Map.entry(Events.READY, (data) -> data.as(ReadyEvent.class)),
			Map.entry(Events.RESUMED, (data) -> new ResumedEvent()),
			Map.entry(Events.GUILD_CREATE, EventDecoder::guildCreate),
			Map.entry(Events.GUILD_DELETE, EventDecoder::guildDelete),
			Map.entry(Events.CHANNEL_CREATE, (data) -> new ChannelCreateEvent(data.as(Channel.class))),
			Map.entry(Events.CHANNEL_UPDATE, (data) -> new ChannelUpdateEvent(data.as(Channel.class), null)),
			Map.entry(Events.CHANNEL_DELETE, (data) -> new ChannelDeleteEvent(data.as(Channel.class), null)),
			Map.entry(Events.MESSAGE_CREATE, EventDecoder::messageCreate),
			Map.entry(Events.MESSAGE_UPDATE, (data) -> new MessageUpdateEvent(data.as(Message.class), null)),
			Map.entry(Events.MESSAGE_DELETE, EventDecoder::messageDelete),
			Map.entry(Events.MESSAGE_REACTION_ADD, EventDecoder::reactionAdd));

	/**
	 * Decodes one dispatch.
	 * @param name its name on the wire
	 * @param data its payload
	 * @return the event
	 */
	public DispatchEvent decode(String name, RawJson data) {
		Decoder decoder = DECODERS.get(name);
		if (decoder == null) {
			return raw(name, data, null);
		}
		try {
			return decoder.decode(data);
		}
		catch (JacksonException ex) {
			return raw(name, data, ex.getOriginalMessage());
		}
		catch (IllegalArgumentException ex) {
			return raw(name, data, ex.getMessage());
		}
	}

	private static DispatchEvent guildCreate(RawJson data) {
		JsonNode tree = data.tree();
		// The gateway nests the guild's own fields and keeps the collections beside them.
		ObjectNode guild = (ObjectNode) require(tree, "properties").deepCopy();
		for (String key : List.of("id", "roles", "emojis", "stickers", "member_count", "online_count", "joined_at",
				"unavailable")) {
			if (tree.hasNonNull(key)) {
				guild.set(key, tree.get(key));
			}
		}
		return new GuildCreateEvent(convert(guild, Guild.class), list(tree, "channels", Channel.class),
				list(tree, "members", GuildMember.class), list(tree, "voice_states", VoiceState.class));
	}

	private static DispatchEvent guildDelete(RawJson data) {
		JsonNode tree = data.tree();
		return new GuildDeleteEvent(id(tree, "id"), tree.path("unavailable").asBoolean(false), null);
	}

	private static DispatchEvent messageCreate(RawJson data) {
		JsonNode tree = data.tree();
		return new MessageCreateEvent(convert(tree, Message.class), optional(tree, "channel_type", ChannelType.class));
	}

	private static DispatchEvent messageDelete(RawJson data) {
		JsonNode tree = data.tree();
		return new MessageDeleteEvent(id(tree, "id"), id(tree, "channel_id"), optionalId(tree, "guild_id"),
				optional(tree, "content", String.class), optionalId(tree, "author_id"),
				optional(tree, "member", GuildMember.class), null);
	}

	private static DispatchEvent reactionAdd(RawJson data) {
		JsonNode tree = data.tree();
		return new MessageReactionAddEvent(id(tree, "user_id"), id(tree, "channel_id"), id(tree, "message_id"),
				optionalId(tree, "guild_id"), convert(require(tree, "emoji"), ReactionEmoji.class),
				optional(tree, "member", GuildMember.class));
	}

	private static RawDispatchEvent raw(String name, RawJson data, @Nullable String failure) {
		JsonNode tree = readTree(data);
		return new RawDispatchEvent(name, data, failure, lenientId(tree, "channel_id"), lenientId(tree, "guild_id"),
				lenientId(tree, "user_id"));
	}

	private static @Nullable JsonNode readTree(RawJson data) {
		try {
			return data.tree();
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static JsonNode require(JsonNode tree, String key) {
		JsonNode value = tree.get(key);
		if (value == null || !value.isObject()) {
			throw new IllegalArgumentException("The payload has no object '" + key + "'");
		}
		return value;
	}

	private static Snowflake id(JsonNode tree, String key) {
		Snowflake id = optionalId(tree, key);
		if (id == null) {
			throw new IllegalArgumentException("The payload has no '" + key + "'");
		}
		return id;
	}

	private static @Nullable Snowflake optionalId(JsonNode tree, String key) {
		return optional(tree, key, Snowflake.class);
	}

	private static @Nullable Snowflake lenientId(@Nullable JsonNode tree, String key) {
		try {
			return (tree != null) ? optionalId(tree, key) : null;
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return null;
		}
	}

	private static <T> @Nullable T optional(JsonNode tree, String key, Class<T> type) {
		return tree.hasNonNull(key) ? convert(tree.get(key), type) : null;
	}

	private static <T> List<T> list(JsonNode tree, String key, Class<T> type) {
		JsonNode value = tree.path(key);
		return value.isArray() ? value.valueStream()
			.filter((element) -> !element.isNull())
			.map((element) -> convert(element, type))
			.toList() : List.of();
	}

	private static <T> T convert(JsonNode tree, Class<T> type) {
		if (tree.isNull()) {
			throw new IllegalArgumentException("The payload is null");
		}
		return FluxerJson.mapper().treeToValue(tree, type);
	}

	@FunctionalInterface
	private interface Decoder {

		DispatchEvent decode(RawJson data);

	}

}
