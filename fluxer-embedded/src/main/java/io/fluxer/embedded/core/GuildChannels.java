package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is done to the channels of a guild, and the events it causes.
 */
final class GuildChannels {

	private static final int MAX_CHANNELS = 500;

	private static final int MAX_CATEGORY_CHANNELS = 50;

	private final World world;

	private final GuildEvents events;

	private final AuditLog auditLog;

	GuildChannels(World world, GuildEvents events, AuditLog auditLog) {
		this.world = world;
		this.events = events;
		this.auditLog = auditLog;
	}

	ChannelState create(GuildState guild, Actor actor, int type, ChannelPatch patch) {
		if (guild.channels().size() >= MAX_CHANNELS) {
			throw ApiError.of(400, "MAX_GUILD_CHANNELS", "This community has the maximum number of channels.");
		}
		requireCategory(guild, type, patch.parentId());
		String name = (patch.name() != null) ? patch.name() : "";
		ChannelState channel = this.world.addChannel(guild, type, name, patch.parentId());
		channel.settings(patch.applyTo(channel.settings(), isNsfw(guild)));
		replaceOverwrites(channel, (patch.overwrites() != null) ? patch.overwrites() : List.of());
		this.events.channelCreated(channel);
		this.auditLog.write(guild, actor, AuditEntry.CHANNEL_CREATE, channel.id(),
				Map.of("name", name, "type", Integer.toString(type)), AuditLog.created(audited(channel)));
		return channel;
	}

	void update(GuildState guild, Actor actor, ChannelState channel, ChannelPatch patch) {
		if (patch.parentGiven() && patch.parentId() != null && !patch.parentId().equals(channel.parentId())) {
			requireCategory(guild, channel.type(), patch.parentId());
		}
		ObjectNode before = audited(channel);
		this.events.watchingVisibility(guild, () -> apply(guild, channel, patch));
		this.events.sendAbout(channel, "CHANNEL_UPDATE", GuildShapes.channel(channel, this.world.bot()));
		ArrayNode changes = AuditLog.changed(before, audited(channel));
		if (!changes.isEmpty()) {
			this.auditLog.write(guild, actor.silent(), AuditEntry.CHANNEL_UPDATE, channel.id(), type(channel), changes);
		}
	}

	/**
	 * Removes a channel with its invites; the channels of a category are in none from
	 * then on.
	 */
	void delete(GuildState guild, Actor actor, ChannelState channel) {
		List<ChannelState> children = guild.channels()
			.stream()
			.filter((other) -> channel.id().equals(other.parentId()))
			.toList();
		this.events.channelDeleted(channel);
		this.world.removeChannel(guild, channel);
		guild.emptyVoice("channel_id", channel.id());
		guild.invites(this.world.clock().now()).values().removeIf((invite) -> invite.channelId().equals(channel.id()));
		for (ChannelState child : children) {
			child.place(child.position(), null);
			this.events.sendAbout(child, "CHANNEL_UPDATE", GuildShapes.channel(child, this.world.bot()));
		}
		this.auditLog.write(guild, actor.silent(), AuditEntry.CHANNEL_DELETE, channel.id(), type(channel),
				AuditLog.deleted(audited(channel)));
	}

	/**
	 * Moves channels, with an event for each that lists all channels. Leaves no entry in
	 * the audit log.
	 */
	void move(GuildState guild, List<ChannelMove> moves) {
		for (ChannelMove move : moves) {
			ChannelState channel = find(guild, move.channelId());
			Snowflake parentId = (move.parentGiven()) ? move.parentId() : channel.parentId();
			if (parentId != null && !parentId.equals(channel.parentId())) {
				requireCategory(guild, channel.type(), parentId);
			}
			ChannelState category = (parentId != null) ? find(guild, parentId) : null;
			this.events.watchingVisibility(guild, () -> {
				new ChannelOrder(guild.channels()).move(channel, parentId, move.position(), move.precedingId());
				if (move.lockPermissions() && category != null) {
					replaceOverwrites(channel, category.overwrites().values());
				}
			});
			ObjectNode data = Json.object();
			data.set("channels", GuildShapes.channels(guild, this.world.bot()));
			this.events.send(guild, "CHANNEL_UPDATE_BULK", data);
		}
	}

	void setOverwrite(GuildState guild, Actor actor, ChannelState channel, Overwrite overwrite) {
		requireTarget(guild, overwrite);
		Overwrite before = channel.overwrite(overwrite.id());
		this.events.watchingVisibility(guild, () -> channel.overwrites().put(overwrite.id(), overwrite));
		this.events.sendAbout(channel, "CHANNEL_UPDATE", GuildShapes.channel(channel, this.world.bot()));
		int action = (before != null) ? AuditEntry.OVERWRITE_UPDATE : AuditEntry.OVERWRITE_CREATE;
		ArrayNode changes = (before != null) ? AuditLog.changed(audited(before), audited(overwrite))
				: AuditLog.created(audited(overwrite));
		this.auditLog.write(guild, actor.silent(), action, overwrite.id(), options(channel, overwrite), changes);
	}

	void removeOverwrite(GuildState guild, Actor actor, ChannelState channel, Snowflake targetId) {
		Overwrite before = channel.overwrite(targetId);
		if (before == null) {
			return;
		}
		this.events.watchingVisibility(guild, () -> channel.overwrites().remove(targetId));
		this.events.sendAbout(channel, "CHANNEL_UPDATE", GuildShapes.channel(channel, this.world.bot()));
		this.auditLog.write(guild, actor.silent(), AuditEntry.OVERWRITE_DELETE, targetId, options(channel, before),
				AuditLog.deleted(audited(before)));
	}

	private static void apply(GuildState guild, ChannelState channel, ChannelPatch patch) {
		if (patch.name() != null) {
			channel.rename(patch.name());
		}
		if (patch.parentGiven() && channel.type() != ChannelState.CATEGORY) {
			channel.place(channel.position(), patch.parentId());
		}
		if (patch.overwrites() != null) {
			replaceOverwrites(channel, patch.overwrites());
		}
		channel.settings(patch.applyTo(channel.settings(), isNsfw(guild)));
	}

	private static void replaceOverwrites(ChannelState channel, Iterable<Overwrite> overwrites) {
		List<Overwrite> copy = new ArrayList<>();
		overwrites.forEach(copy::add);
		channel.overwrites().clear();
		copy.forEach((overwrite) -> channel.overwrites().put(overwrite.id(), overwrite));
	}

	private static void requireTarget(GuildState guild, Overwrite overwrite) {
		if (overwrite.type() == Overwrite.ROLE && !guild.roles().containsKey(overwrite.id())) {
			throw ApiError.unknownRole();
		}
		if (overwrite.type() == Overwrite.MEMBER && !guild.members().containsKey(overwrite.id())) {
			throw ApiError.unknownMember();
		}
	}

	private static void requireCategory(GuildState guild, int type, @Nullable Snowflake parentId) {
		if (parentId == null) {
			return;
		}
		ChannelState parent = find(guild, parentId);
		if (parent.type() != ChannelState.CATEGORY || type == ChannelState.CATEGORY) {
			throw ApiError.of(400, "INVALID_CHANNEL_TYPE", "Invalid channel type.");
		}
		long children = guild.channels().stream().filter((channel) -> parentId.equals(channel.parentId())).count();
		if (children >= MAX_CATEGORY_CHANNELS) {
			throw ApiError.of(400, "MAX_CATEGORY_CHANNELS", "This category has the maximum number of channels.");
		}
	}

	private static ChannelState find(GuildState guild, Snowflake id) {
		return guild.channels()
			.stream()
			.filter((channel) -> channel.id().equals(id))
			.findFirst()
			.orElseThrow(ApiError::unknownChannel);
	}

	private static boolean isNsfw(GuildState guild) {
		return guild.settings().path("nsfw").asBoolean(false);
	}

	private static Map<String, String> type(ChannelState channel) {
		return Map.of("type", Integer.toString(channel.type()));
	}

	private static Map<String, String> options(ChannelState channel, Overwrite overwrite) {
		return Map.of("channel_id", channel.id().toString(), "id", overwrite.id().toString(), "type",
				Integer.toString(overwrite.type()));
	}

	private static ObjectNode audited(Overwrite overwrite) {
		ObjectNode node = Json.object().put("id", overwrite.id().toString());
		node.put("type", Integer.toString(overwrite.type())).put("allow", Long.toString(overwrite.allow()));
		return node.put("deny", Long.toString(overwrite.deny()));
	}

	private static ObjectNode audited(ChannelState channel) {
		ObjectNode settings = channel.settings();
		ObjectNode node = Json.object().put("channel_id", channel.id().toString()).put("type", channel.type());
		node.put("name", channel.name()).put("topic", settings.path("topic").asString(null));
		node.put("parent_id", Json.text(channel.parentId())).put("position", channel.position());
		node.put("nsfw", settings.path("nsfw").asBoolean(false));
		node.put("content_warning_level", settings.path("content_warning_level").asInt(0));
		node.put("content_warning_text", settings.path("content_warning_text").asString(null));
		node.put("rate_limit_per_user", settings.path("rate_limit_per_user").asInt(0));
		node.put("user_limit", settings.path("user_limit").asInt(0));
		node.set("voice_connection_limit", settings.get("voice_connection_limit"));
		node.put("bitrate", settings.path("bitrate").asInt(0));
		node.put("rtc_region", settings.path("rtc_region").asString(null));
		return node.put("permission_overwrite_count", channel.overwrites().size());
	}

}
