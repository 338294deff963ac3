package io.fluxer.embedded.core;

import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the bot's sessions what happens in channels, as far as the bot sees them.
 */
final class ChannelEvents {

	private final World world;

	private final Sessions sessions;

	ChannelEvents(World world, Sessions sessions) {
		this.world = world;
		this.sessions = sessions;
	}

	void send(ChannelState channel, String name, ObjectNode data) {
		send(channel, name, data, false);
	}

	/**
	 * Sends an event of a channel.
	 * @param urgent whether a session that ignores the name gets it all the same
	 */
	void send(ChannelState channel, String name, ObjectNode data, boolean urgent) {
		// A person may write to another one; the bot does not hear that.
		if (!channel.isVisibleTo(this.world.bot())) {
			return;
		}
		GuildState guild = channel.guild();
		if (guild == null) {
			this.sessions.toAccount(name, data, urgent);
		}
		else {
			this.sessions.toGuild(guild.id(), name, data.put("guild_id", guild.id().toString()), urgent);
		}
	}

	/** Sends an event of a channel to the account of the bot alone. */
	void sendToBot(String name, ObjectNode data) {
		this.sessions.toAccount(name, data, false);
	}

	/**
	 * Returns the beginning of an event that is about a message.
	 */
	static ObjectNode about(StoredMessage message) {
		return Json.object()
			.put("channel_id", message.channel().id().toString())
			.put("message_id", message.id().toString());
	}

}
