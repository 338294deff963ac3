package io.fluxer.embedded.core;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.fluxer.Snowflake;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the bot what happens in a guild, as far as it may hear it (Fluxer's gateway,
 * delivery gates).
 */
final class GuildEvents {

	private final World world;

	private final Sessions sessions;

	private final Set<ChannelState> recentChannels = new LinkedHashSet<>();

	GuildEvents(World world, Sessions sessions) {
		this.world = world;
		this.sessions = sessions;
	}

	/**
	 * Sends what every member hears.
	 */
	void send(GuildState guild, String name, ObjectNode data) {
		if (guild.isMember(this.world.bot())) {
			this.sessions.toGuild(guild.id(), name, data.put("guild_id", guild.id().toString()), false);
		}
	}

	/**
	 * Sends what only those hear who see the channel.
	 */
	void sendAbout(ChannelState channel, String name, ObjectNode data) {
		GuildState guild = channel.guild();
		if (guild != null && channel.isVisibleTo(this.world.bot())) {
			send(guild, name, data);
		}
	}

	/**
	 * Sends what only those hear who manage the channel.
	 */
	void sendToManagers(ChannelState channel, String name, ObjectNode data) {
		if (Permissions.allow(channel, this.world.bot(), Permission.MANAGE_CHANNELS)) {
			sendAbout(channel, name, data);
		}
	}

	void channelCreated(ChannelState channel) {
		this.recentChannels.add(channel);
		sendAbout(channel, "CHANNEL_CREATE", GuildShapes.channel(channel, this.world.bot()));
	}

	/**
	 * Announces the channels that were created while the bot was there a second time, as
	 * the server does when the bot's roles have changed or moved.
	 */
	void recounted(GuildState guild) {
		for (ChannelState channel : List.copyOf(this.recentChannels)) {
			if (guild.channels().contains(channel)) {
				this.recentChannels.remove(channel);
				sendAbout(channel, "CHANNEL_CREATE", GuildShapes.channel(channel, this.world.bot()));
			}
		}
	}

	void channelDeleted(ChannelState channel) {
		this.recentChannels.remove(channel);
		sendAbout(channel, "CHANNEL_DELETE", GuildShapes.channel(channel, this.world.bot()));
	}

	void audited(GuildState guild, ObjectNode entry) {
		if (Permissions.allow(guild, this.world.bot(), Permission.VIEW_AUDIT_LOG)) {
			send(guild, "GUILD_AUDIT_LOG_ENTRY_CREATE", entry);
		}
	}

	/**
	 * Sends the end of the bot's membership, which each session makes for itself.
	 */
	void left(Snowflake guildId) {
		this.sessions.aboutGuild(guildId, "GUILD_DELETE", Json.object().put("id", guildId.toString()));
	}

	/**
	 * Sends the end of a guild: once to its members, once to each account.
	 */
	void deleted(GuildState guild) {
		guild.channels().forEach(this.recentChannels::remove);
		send(guild, "GUILD_DELETE", Json.object().put("id", guild.id().toString()));
		if (guild.isMember(this.world.bot())) {
			left(guild.id());
		}
	}

	/**
	 * Makes a change, and tells the bot of the channels that it has hidden or shown.
	 */
	void watchingVisibility(GuildState guild, Runnable change) {
		UserState bot = this.world.bot();
		List<ChannelState> before = visible(guild, bot);
		change.run();
		List<ChannelState> after = visible(guild, bot);
		for (ChannelState channel : before) {
			if (!after.contains(channel) && guild.channels().contains(channel)) {
				send(guild, "CHANNEL_DELETE", Json.object().put("id", channel.id().toString()));
			}
		}
		for (ChannelState channel : after) {
			if (!before.contains(channel)) {
				send(guild, "CHANNEL_CREATE", GuildShapes.channel(channel, bot));
			}
		}
	}

	private static List<ChannelState> visible(GuildState guild, UserState user) {
		return guild.channels().stream().filter((channel) -> channel.isVisibleTo(user)).toList();
	}

}
