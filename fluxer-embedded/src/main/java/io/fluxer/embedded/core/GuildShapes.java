package io.fluxer.embedded.core;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Guilds, channels and roles as JSON (Fluxer's API, objects).
 */
final class GuildShapes {

	private static final String EVERYONE_PERMISSIONS = "18014536052624961";

	private static final String ADMINISTRATOR = "8";

	private static final String ALL_PERMISSIONS = "18446744073709551615";

	private static final List<String> FEATURES = List.of("ANIMATED_BANNER", "ANIMATED_ICON", "BANNER", "INVITE_SPLASH");

	private GuildShapes() {
	}

	static ObjectNode properties(GuildState guild) {
		ObjectNode node = Json.object();
		node.put("id", guild.id().toString());
		node.put("name", guild.name());
		List.of("icon", "banner", "banner_width", "banner_height", "splash", "splash_width", "splash_height")
			.forEach(node::putNull);
		node.put("splash_card_alignment", 0);
		List.of("embed_splash", "embed_splash_width", "embed_splash_height", "vanity_url_code").forEach(node::putNull);
		node.put("owner_id", guild.ownerId().toString());
		ChannelState system = guild.firstTextChannel();
		node.put("system_channel_id", Json.text((system != null) ? system.id() : null));
		node.put("system_channel_flags", 0);
		node.putNull("rules_channel_id");
		node.putNull("afk_channel_id");
		node.put("afk_timeout", 300);
		ArrayNode features = node.putArray("features");
		FEATURES.forEach(features::add);
		node.put("verification_level", 0);
		node.put("mfa_level", 0);
		node.put("nsfw_level", 0);
		node.put("nsfw", false);
		node.put("content_warning_level", 0);
		node.putNull("content_warning_text");
		node.put("explicit_content_filter", 0);
		node.put("default_message_notifications", 0);
		node.put("disabled_operations", 0);
		node.putNull("message_history_cutoff");
		return node;
	}

	static ObjectNode listed(GuildState guild, boolean withCounts) {
		ObjectNode node = properties(guild);
		node.put("permissions", ALL_PERMISSIONS);
		if (withCounts) {
			node.put("approximate_member_count", guild.members().size());
			node.put("approximate_presence_count", 1);
		}
		return node;
	}

	static ObjectNode full(GuildState guild) {
		ObjectNode node = properties(guild);
		addContents(node, guild);
		node.put("member_count", guild.members().size());
		node.put("online_count", 1);
		return node;
	}

	static ObjectNode created(GuildState guild, MemberState own) {
		ObjectNode node = Json.object();
		node.put("id", guild.id().toString());
		node.set("properties", properties(guild));
		addContents(node, guild);
		node.putArray("members").add(UserShapes.member(guild, own, true));
		node.put("member_count", guild.members().size());
		node.put("online_count", 1);
		node.putArray("presences");
		node.putArray("voice_states");
		node.put("joined_at", Json.timestamp(own.joinedAt()));
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
				node.putNull("name").putNull("icon").put("owner_id", Json.text(channel.ownerId()));
			}
			ArrayNode recipients = node.putArray("recipients");
			channel.recipientsSeenBy(viewer).forEach((user) -> recipients.add(UserShapes.partial(user)));
			return node;
		}
		node.put("guild_id", guild.id().toString());
		node.put("name", channel.name());
		if (channel.type() == ChannelState.TEXT) {
			node.putNull("topic");
		}
		node.put("type", channel.type());
		node.put("position", channel.position());
		if (channel.type() == ChannelState.TEXT) {
			node.put("parent_id", Json.text(channel.parentId()));
			addLastMessage(node, channel);
			node.put("rate_limit_per_user", channel.rateLimitPerUser());
		}
		node.putArray("permission_overwrites");
		node.put("nsfw", false);
		node.put("nsfw_override", false);
		node.put("content_warning_level", 0);
		node.putNull("content_warning_text");
		return node;
	}

	static ArrayNode channels(GuildState guild) {
		ArrayNode channels = Json.array();
		// A channel of a guild looks the same to everyone.
		guild.channels().forEach((channel) -> channels.add(channel(channel, null)));
		return channels;
	}

	private static void addContents(ObjectNode node, GuildState guild) {
		ArrayNode roles = node.putArray("roles");
		roles.add(role(guild.id().toString(), "@everyone", 0, EVERYONE_PERMISSIONS));
		roles.add(botRole(guild));
		node.set("emojis", ExpressionShapes.emojis(guild));
		node.set("stickers", ExpressionShapes.stickers(guild));
		node.set("channels", channels(guild));
	}

	static ObjectNode botRole(GuildState guild) {
		return role(guild.botRoleId().toString(), "Bot", 1, ADMINISTRATOR);
	}

	private static void addLastMessage(ObjectNode node, ChannelState channel) {
		node.put("last_message_id", Json.text(channel.lastMessageId()));
		node.put("last_pin_timestamp", Json.timestamp(channel.lastPinAt()));
	}

	private static ObjectNode role(String id, String name, int position, String permissions) {
		ObjectNode node = Json.object();
		node.put("id", id);
		node.put("name", name);
		node.put("color", 0);
		node.put("position", position);
		node.putNull("hoist_position");
		node.put("permissions", permissions);
		node.put("hoist", false);
		node.put("mentionable", false);
		return node;
	}

}
