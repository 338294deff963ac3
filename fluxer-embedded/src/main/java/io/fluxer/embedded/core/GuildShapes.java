package io.fluxer.embedded.core;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Guilds, channels and roles as JSON (Fluxer's API, objects).
 */
final class GuildShapes {

	private static final String EVERYTHING = "18446744073709551615";

	private GuildShapes() {
	}

	static ObjectNode properties(GuildState guild) {
		ObjectNode node = Json.object().put("id", guild.id().toString());
		node.setAll(guild.settings());
		return node.put("owner_id", guild.ownerId().toString());
	}

	static ObjectNode listed(GuildState guild, UserState viewer, boolean withCounts) {
		ObjectNode node = properties(guild);
		long permissions = Permissions.in(guild, viewer);
		node.put("permissions", (permissions == Permission.ALL) ? EVERYTHING : Long.toString(permissions));
		if (withCounts) {
			node.put("approximate_member_count", guild.members().size());
			node.put("approximate_presence_count", 1);
		}
		return node;
	}

	static ObjectNode full(GuildState guild, UserState viewer) {
		ObjectNode node = properties(guild);
		addContents(node, guild, viewer);
		node.put("member_count", guild.members().size());
		node.put("online_count", 1);
		return node;
	}

	static ObjectNode created(GuildState guild, MemberState own) {
		ObjectNode node = Json.object();
		node.put("id", guild.id().toString());
		node.set("properties", properties(guild));
		addContents(node, guild, own.user());
		node.putArray("members").add(UserShapes.member(guild, own, true));
		node.put("member_count", guild.members().size());
		node.put("online_count", 1);
		node.putArray("presences");
		ArrayNode voiceStates = node.putArray("voice_states");
		guild.voiceStates().values().forEach((state) -> voiceStates.add(voiceState(guild, state)));
		node.put("joined_at", Json.timestamp(own.joinedAt()));
		return node;
	}

	/**
	 * Returns a voice state with the member as it is now.
	 */
	static ObjectNode voiceState(GuildState guild, ObjectNode state) {
		ObjectNode node = state.deepCopy();
		MemberState member = guild.members().get(Snowflake.of(state.path("user_id").asString()));
		if (member != null) {
			node.set("member", UserShapes.member(guild, member, true));
		}
		return node;
	}

	static ObjectNode channel(ChannelState channel, @Nullable UserState viewer) {
		ObjectNode node = Json.object();
		GuildState guild = channel.guild();
		node.put("id", channel.id().toString());
		if (guild == null) {
			node.put("type", channel.type());
			addLastMessage(node, channel);
			if (channel.type() == ChannelState.GROUP) {
				node.putNull("icon").put("owner_id", Json.text(channel.ownerId()));
			}
			ArrayNode recipients = node.putArray("recipients");
			channel.recipientsSeenBy(viewer).forEach((user) -> recipients.add(UserShapes.partial(user)));
			return node;
		}
		node.put("guild_id", guild.id().toString());
		node.put("name", channel.name());
		node.put("type", channel.type());
		node.put("position", channel.position());
		if (channel.type() != ChannelState.CATEGORY) {
			node.put("parent_id", Json.text(channel.parentId()));
		}
		if (channel.type() == ChannelState.TEXT || channel.type() == ChannelState.VOICE) {
			addLastMessage(node, channel);
		}
		node.setAll(channel.settings());
		ArrayNode overwrites = node.putArray("permission_overwrites");
		channel.overwrites().values().forEach((overwrite) -> overwrites.add(overwrite(overwrite)));
		return node;
	}

	/**
	 * Returns the channels of a guild that somebody sees.
	 */
	static ArrayNode channels(GuildState guild, UserState viewer) {
		ArrayNode channels = Json.array();
		guild.channels()
			.stream()
			.filter((channel) -> channel.isVisibleTo(viewer))
			.forEach((channel) -> channels.add(channel(channel, viewer)));
		return channels;
	}

	static ObjectNode role(RoleState role) {
		ObjectNode node = Json.object();
		node.put("id", role.id().toString());
		node.put("name", role.name());
		node.put("color", role.color());
		node.put("position", role.position());
		node.put("hoist_position", role.hoistPosition());
		node.put("permissions", Long.toString(role.permissions()));
		node.put("hoist", role.hoist());
		node.put("mentionable", role.mentionable());
		return node;
	}

	private static ObjectNode overwrite(Overwrite overwrite) {
		ObjectNode node = Json.object().put("id", overwrite.id().toString()).put("type", overwrite.type());
		node.put("allow", Long.toString(overwrite.allow()));
		return node.put("deny", Long.toString(overwrite.deny()));
	}

	private static void addContents(ObjectNode node, GuildState guild, UserState viewer) {
		ArrayNode roles = node.putArray("roles");
		guild.roles().values().forEach((role) -> roles.add(role(role)));
		node.set("emojis", ExpressionShapes.emojis(guild));
		node.set("stickers", ExpressionShapes.stickers(guild));
		node.set("channels", channels(guild, viewer));
	}

	private static void addLastMessage(ObjectNode node, ChannelState channel) {
		node.put("last_message_id", Json.text(channel.lastMessageId()));
		node.put("last_pin_timestamp", Json.timestamp(channel.lastPinAt()));
	}

}
