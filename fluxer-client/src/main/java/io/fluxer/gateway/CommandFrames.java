package io.fluxer.gateway;

import java.util.Collection;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the commands of the gateway, for {@link Shard#send} (Fluxer's gateway,
 * commands). Who sends one by hand waits for its answer by hand, too.
 *
 * @since 0.1.0
 */
public final class CommandFrames {

	/** How many guilds one frame counts. */
	public static final int MAX_COUNTED_GUILDS = 100;

	/** How many channels one frame counts. */
	public static final int MAX_COUNTED_CHANNELS = 25;

	private static final String GUILD_ID = "guild_id";

	private static final String NONCE = "nonce";

	private CommandFrames() {
	}

	/**
	 * Writes a request for members, op 8.
	 * @param request the request, with 100 ids at most
	 * @param nonce comes back in the answer, 32 bytes at most
	 * @return the frame
	 */
	public static ObjectNode requestGuildMembers(GuildMembersRequest request, String nonce) {
		ObjectNode frame = frame(Opcode.REQUEST_GUILD_MEMBERS);
		ObjectNode data = frame.putObject("d").put(GUILD_ID, request.guildId().toString());
		if (request.userIds().isEmpty()) {
			data.put("query", request.query()).put("limit", request.limit());
		}
		else {
			putIds(data.putArray("user_ids"), request.userIds());
		}
		data.put("presences", request.presences()).put(NONCE, nonce);
		return frame;
	}

	/**
	 * Writes a change of the bot's own voice state, op 4.
	 * @param guildId the guild; {@code null} for a call
	 * @param channelId the channel; {@code null} to leave
	 * @param connectionId the connection that changes; {@code null} to open one
	 * @param options how the bot is in the channel
	 * @param mutationId comes back in a VOICE_STATE_ACK if there is a connection
	 * @return the frame
	 */
	public static ObjectNode voiceState(@Nullable Snowflake guildId, @Nullable Snowflake channelId,
			@Nullable String connectionId, VoiceOptions options, @Nullable String mutationId) {
		ObjectNode frame = frame(Opcode.VOICE_STATE_UPDATE);
		ObjectNode data = frame.putObject("d")
			.put(GUILD_ID, text(guildId))
			.put("channel_id", text(channelId))
			.put("self_mute", options.selfMute())
			.put("self_deaf", options.selfDeaf())
			.put("self_video", options.selfVideo())
			.put("self_stream", options.selfStream())
			.put("is_mobile", options.mobile());
		if (connectionId != null) {
			data.put("connection_id", connectionId);
		}
		if (mutationId != null) {
			data.put("mutation_id", mutationId);
		}
		return frame;
	}

	/**
	 * Writes which members' presences a session gets, op 14, in place of those of that
	 * guild before.
	 * @param guildId the guild
	 * @param userIds the members
	 * @return the frame
	 */
	public static ObjectNode subscribeToMembers(Snowflake guildId, Collection<Snowflake> userIds) {
		ObjectNode frame = frame(Opcode.LAZY_REQUEST);
		putIds(subscription(frame, guildId).putArray("members"), userIds);
		return frame;
	}

	/**
	 * Writes a request for a GUILD_SYNC, op 14. A bot is never passive, so this form has
	 * no other effect and is answered each time.
	 * @param guildId the guild
	 * @return the frame
	 */
	public static ObjectNode syncGuild(Snowflake guildId) {
		ObjectNode frame = frame(Opcode.LAZY_REQUEST);
		subscription(frame, guildId).put("active", false);
		return frame;
	}

	/**
	 * Writes a request for the counts of guilds, op 15. Shard 0 alone gets an answer.
	 * @param guildIds the guilds, {@value #MAX_COUNTED_GUILDS} at most
	 * @param nonce comes back in the answer, 64 bytes at most
	 * @return the frame
	 */
	public static ObjectNode requestGuildCounts(Collection<Snowflake> guildIds, String nonce) {
		ObjectNode frame = frame(Opcode.REQUEST_GUILD_COUNTS);
		ObjectNode data = frame.putObject("d");
		putIds(data.putArray("guild_ids"), guildIds);
		data.put(NONCE, nonce);
		return frame;
	}

	/**
	 * Writes a request for the counts of those who see a channel, op 16. Shard 0 alone
	 * gets an answer.
	 * @param guildId the guild of the channels
	 * @param channelIds the channels, {@value #MAX_COUNTED_CHANNELS} at most
	 * @param nonce comes back in the answer, 64 bytes at most
	 * @return the frame
	 */
	public static ObjectNode requestChannelMemberCounts(Snowflake guildId, Collection<Snowflake> channelIds,
			String nonce) {
		ObjectNode frame = frame(Opcode.REQUEST_CHANNEL_MEMBER_COUNTS);
		ObjectNode data = frame.putObject("d").put(GUILD_ID, guildId.toString());
		putIds(data.putArray("channel_ids"), channelIds);
		data.put(NONCE, nonce);
		return frame;
	}

	private static ObjectNode subscription(ObjectNode frame, Snowflake guildId) {
		return frame.putObject("d").putObject("subscriptions").putObject(guildId.toString());
	}

	private static void putIds(ArrayNode array, Collection<Snowflake> ids) {
		ids.forEach((id) -> array.add(id.toString()));
	}

	private static @Nullable String text(@Nullable Snowflake id) {
		return (id != null) ? id.toString() : null;
	}

	private static ObjectNode frame(int op) {
		return FluxerJson.mapper().createObjectNode().put("op", op);
	}

}
