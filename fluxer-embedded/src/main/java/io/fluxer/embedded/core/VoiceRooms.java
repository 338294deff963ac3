package io.fluxer.embedded.core;

import java.util.List;
import java.util.UUID;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is in voice in guilds. Takes op 4: the bot's connections, with grants for a voice
 * server that is not there. Calls are left without an answer, and so is what is refused
 * (Fluxer's gateway, voice).
 */
final class VoiceRooms {

	private static final String ENDPOINT = "wss://voice.invalid";

	private static final String CONNECTION_ID = "connection_id";

	private static final String CHANNEL_ID = "channel_id";

	private static final List<String> OWN_FLAGS = List.of("self_mute", "self_deaf", "self_video", "self_stream",
			"is_mobile");

	private final World world;

	private final Sessions sessions;

	private final CommandTargets targets;

	private final Secrets secrets;

	VoiceRooms(World world, Sessions sessions, CommandTargets targets, Secrets secrets) {
		this.world = world;
		this.sessions = sessions;
		this.targets = targets;
		this.secrets = secrets;
	}

	void take(Session session, JsonNode data) {
		GuildState guild = this.targets.guild(session, data.path("guild_id"));
		String connectionId = data.path(CONNECTION_ID).asString(null);
		if (guild == null) {
			if (data.path("guild_id").isNull() && data.path(CHANNEL_ID).isNull() && connectionId == null) {
				this.world.guilds().forEach((each) -> leaveAll(each, session));
			}
			return;
		}
		ObjectNode before = (connectionId != null) ? guild.voiceStates().get(connectionId) : null;
		ChannelState channel = channel(guild, data.path(CHANNEL_ID));
		if (channel == null && data.path(CHANNEL_ID).isNull() && before != null) {
			acknowledge(session, data, leave(guild, before), null);
		}
		else if (channel != null && (before != null || connectionId == null)) {
			acknowledge(session, data, enter(session, guild, channel, before, data), null);
		}
		else if (connectionId != null) {
			acknowledge(session, data, null, (before != null) ? "cannot_connect" : "unknown_connection");
		}
	}

	/**
	 * Ends the bot's connections of sessions that are no more.
	 */
	void leaveDead(GuildState guild) {
		List.copyOf(guild.voiceStates().values())
			.stream()
			.filter((state) -> isOf(this.world.bot(), state)
					&& this.sessions.find(state.path("session_id").asString("")) == null)
			.forEach((state) -> leave(guild, state));
	}

	/**
	 * Lets a person enter a channel, with one connection in each guild.
	 */
	void enter(UserState person, Snowflake channelId) {
		ChannelState channel = this.world.channel(channelId);
		GuildState guild = (channel != null) ? channel.guild() : null;
		if (channel == null || guild == null || channel.type() != ChannelState.VOICE || !channel.isVisibleTo(person)) {
			throw new IllegalArgumentException(person.username() + " cannot enter channel " + channelId);
		}
		String id = new UUID(person.id().value(), guild.id().value()).toString();
		put(guild, state(person, person.id().toString(), guild, channel, id));
	}

	/**
	 * Ends the connections of a person.
	 */
	void leave(UserState person, GuildState guild) {
		List.copyOf(guild.voiceStates().values())
			.stream()
			.filter((state) -> isOf(person, state))
			.forEach((state) -> leave(guild, state));
	}

	private ObjectNode enter(Session session, GuildState guild, ChannelState channel, @Nullable ObjectNode before,
			JsonNode data) {
		String id = (before != null) ? before.path(CONNECTION_ID).asString()
				: new UUID(this.world.nextId().value(), channel.id().value()).toString();
		boolean moved = before == null || !before.path(CHANNEL_ID).asString("").equals(channel.id().toString());
		ObjectNode state = state(this.world.bot(), session.id(), guild, channel, id);
		for (String flag : OWN_FLAGS) {
			state.put(flag, data.path(flag).asBoolean(false));
		}
		put(guild, state);
		if (moved) {
			grant(session, guild, channel, id);
		}
		return GuildShapes.voiceState(guild, state);
	}

	private static ObjectNode state(UserState user, String sessionId, GuildState guild, ChannelState channel,
			String connectionId) {
		ObjectNode before = guild.voiceStates().get(connectionId);
		ObjectNode state = Json.object().put("guild_id", guild.id().toString());
		state.put(CHANNEL_ID, channel.id().toString()).put("user_id", user.id().toString());
		state.put(CONNECTION_ID, connectionId).put("session_id", sessionId);
		state.put("mute", false).put("deaf", false);
		OWN_FLAGS.forEach((flag) -> state.put(flag, false));
		state.put("suppress", false).put("e2ee_capable", false);
		state.putArray("viewer_stream_keys");
		return state.put("version", (before != null) ? before.path("version").asInt() + 1 : 1);
	}

	private void put(GuildState guild, ObjectNode state) {
		guild.voiceStates().put(state.path(CONNECTION_ID).asString(), state);
		tell(guild, state);
	}

	private void tell(GuildState guild, ObjectNode state) {
		if (this.sessions.isReachable(guild.id())) {
			this.sessions.aboutGuild(guild.id(), "VOICE_STATE_UPDATE", GuildShapes.voiceState(guild, state));
		}
	}

	private static boolean isOf(UserState user, ObjectNode state) {
		return state.path("user_id").asString("").equals(user.id().toString());
	}

	private void grant(Session session, GuildState guild, ChannelState channel, String connectionId) {
		ObjectNode grant = Json.object().put("guild_id", guild.id().toString());
		grant.put(CHANNEL_ID, channel.id().toString()).put(CONNECTION_ID, connectionId);
		grant.put("endpoint", ENDPOINT).put("token", this.secrets.botSecret());
		session.offer(Dispatch.of("VOICE_SERVER_UPDATE", Json.sorted(grant), Dispatch.Way.SESSION));
	}

	private ObjectNode leave(GuildState guild, ObjectNode before) {
		guild.voiceStates().remove(before.path(CONNECTION_ID).asString());
		ObjectNode left = before.deepCopy().putNull(CHANNEL_ID).put("version", before.path("version").asInt() + 1);
		tell(guild, left);
		return GuildShapes.voiceState(guild, left);
	}

	private void leaveAll(GuildState guild, Session session) {
		guild.voiceStates()
			.values()
			.stream()
			.filter((state) -> state.path("session_id").asString("").equals(session.id()))
			.toList()
			.forEach((state) -> leave(guild, state));
	}

	/**
	 * Answers a command that names a connection and a mutation.
	 */
	private void acknowledge(Session session, JsonNode data, @Nullable ObjectNode state, @Nullable String error) {
		if (!data.path(CONNECTION_ID).isString() || !data.path("mutation_id").isString()) {
			return;
		}
		ObjectNode ack = Json.object().put("mutation_id", data.path("mutation_id").asString());
		ack.put("runtime_epoch", data.path("runtime_epoch").asString("undefined"));
		ack.put(CONNECTION_ID, data.path(CONNECTION_ID).asString());
		ack.set("guild_id", data.path("guild_id"));
		ack.set(CHANNEL_ID, data.path(CHANNEL_ID));
		ack.put("status", (error != null) ? "rejected" : "applied");
		if (state != null) {
			ack.put("server_version", state.path("version").asInt());
			ack.set("canonical_state", state);
		}
		if (error != null) {
			ack.put("error_code", error);
		}
		session.offer(Dispatch.of("VOICE_STATE_ACK", Json.sorted(ack), Dispatch.Way.SESSION));
	}

	private @Nullable ChannelState channel(GuildState guild, JsonNode id) {
		ChannelState channel = this.targets.channel(guild, id);
		return (channel != null && channel.type() == ChannelState.VOICE
				&& Permissions.allow(channel, this.world.bot(), Permission.CONNECT)) ? channel : null;
	}

}
