package io.fluxer.embedded.core;

import java.nio.charset.StandardCharsets;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds what a command of the gateway names. What is not there, and what the session does
 * not hold, is no error but nothing (Fluxer's gateway, commands).
 */
final class CommandTargets {

	private final World world;

	private final Sessions sessions;

	CommandTargets(World world, Sessions sessions) {
		this.world = world;
		this.sessions = sessions;
	}

	UserState bot() {
		return this.world.bot();
	}

	@Nullable GuildState guild(Session session, JsonNode id) {
		GuildState guild = guild(id);
		return (guild != null && Sessions.holds(session, guild.id())) ? guild : null;
	}

	/**
	 * Finds a guild of the bot, whichever shard holds it.
	 */
	@Nullable GuildState guild(JsonNode id) {
		Snowflake parsed = id(id);
		GuildState guild = (parsed != null) ? this.world.guild(parsed) : null;
		return (guild != null && guild.isMember(this.world.bot()) && this.sessions.isReachable(guild.id())) ? guild
				: null;
	}

	/**
	 * Finds a channel of a guild that the bot sees.
	 */
	@Nullable ChannelState channel(GuildState guild, JsonNode id) {
		Snowflake parsed = id(id);
		ChannelState channel = (parsed != null) ? this.world.channel(parsed) : null;
		return (channel != null && guild.equals(channel.guild()) && channel.isVisibleTo(this.world.bot())) ? channel
				: null;
	}

	static @Nullable Snowflake id(JsonNode id) {
		try {
			return (id.isString() || id.isIntegralNumber()) ? Snowflake.of(id.asString()) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * Reads a nonce; one that does not fit is forgotten, and the command taken all the
	 * same.
	 */
	static @Nullable String nonce(JsonNode nonce, int maxBytes) {
		if (!nonce.isString()) {
			return null;
		}
		int bytes = nonce.stringValue().getBytes(StandardCharsets.UTF_8).length;
		return (bytes >= 1 && bytes <= maxBytes) ? nonce.stringValue() : null;
	}

}
