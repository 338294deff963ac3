package io.fluxer.embedded.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers op 8, and leaves what the real server leaves without an answer (Fluxer's
 * gateway, request guild members).
 */
final class MemberRequests {

	private static final int CHUNK = 1000;

	private static final int MAX_IDS = 100;

	private static final int MAX_LIMIT = 100;

	private static final int DEFAULT_LIMIT = 25;

	private static final int MAX_NONCE_BYTES = 32;

	private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

	private final Map<Snowflake, Long> listedAt = new HashMap<>();

	private final World world;

	private final CommandTargets targets;

	private final Presences presences;

	private Duration listInterval = Duration.ZERO;

	MemberRequests(World world, CommandTargets targets, Presences presences) {
		this.world = world;
		this.targets = targets;
		this.presences = presences;
	}

	/**
	 * Sets how long a guild is not listed again; zero never refuses.
	 */
	void listInterval(Duration interval) {
		this.listInterval = interval;
	}

	void answer(Session session, JsonNode data) {
		GuildState guild = guild(session, data);
		if (guild == null) {
			return;
		}
		String nonce = CommandTargets.nonce(data.path("nonce"), MAX_NONCE_BYTES);
		JsonNode ids = data.path("user_ids");
		String query = data.path("query").asString("");
		int limit = Math.max(0, Math.min(MAX_LIMIT, data.path("limit").asInt(0)));
		if (ids.isArray()) {
			if (ids.size() <= MAX_IDS) {
				List<String> wanted = ids.valueStream().map((id) -> id.asString("")).toList();
				send(session, guild, data, nonce,
						found(guild, (member) -> wanted.contains(member.user().id().toString()), MAX_IDS));
			}
		}
		else if (limit == 0 && query.isEmpty()) {
			if (!refused(session, guild, nonce)) {
				send(session, guild, data, nonce, found(guild, (member) -> true, Integer.MAX_VALUE));
			}
		}
		else {
			String start = query.toLowerCase(Locale.ROOT);
			send(session, guild, data, nonce,
					found(guild, (member) -> name(member).startsWith(start), (limit > 0) ? limit : DEFAULT_LIMIT));
		}
	}

	private boolean refused(Session session, GuildState guild, @Nullable String nonce) {
		if (this.listInterval.isZero()) {
			return false;
		}
		long now = this.world.clock().nanoTime();
		Long last = this.listedAt.get(guild.id());
		long left = (last != null) ? last + this.listInterval.toNanos() - now : 0;
		if (left <= 0) {
			this.listedAt.put(guild.id(), now);
			return false;
		}
		ObjectNode refusal = Json.object().put("opcode", 8).put("retry_after", left / NANOS_PER_SECOND);
		ObjectNode meta = refusal.putObject("meta").put("guild_id", guild.id().toString());
		if (nonce != null) {
			meta.put("nonce", nonce);
		}
		if (session.holdsAccount()) {
			session.offer(Dispatch.of("RATE_LIMITED", Json.sorted(refusal), Dispatch.Way.SESSION));
		}
		return true;
	}

	private void send(Session session, GuildState guild, JsonNode request, @Nullable String nonce,
			List<MemberState> found) {
		int count = Math.max(1, (found.size() + CHUNK - 1) / CHUNK);
		for (int index = 0; index < count; index++) {
			List<MemberState> part = found.subList(index * CHUNK, Math.min(found.size(), (index + 1) * CHUNK));
			ObjectNode chunk = Json.object().put("guild_id", guild.id().toString());
			chunk.put("chunk_index", index).put("chunk_count", count);
			ArrayNode members = chunk.putArray("members");
			part.forEach((member) -> members.add(UserShapes.member(guild, member, true)));
			if (request.path("presences").asBoolean(false)) {
				addPresences(chunk, part);
			}
			if (nonce != null) {
				chunk.put("nonce", nonce);
			}
			session.offer(Dispatch.of("GUILD_MEMBERS_CHUNK", Json.sorted(chunk), Dispatch.Way.ONCE));
		}
	}

	private void addPresences(ObjectNode chunk, List<MemberState> members) {
		ArrayNode online = Json.array();
		members.stream()
			.map(MemberState::user)
			.filter((user) -> this.presences.of(user).isOnline())
			.forEach((user) -> online.add(this.presences.of(user).shape(user)));
		if (!online.isEmpty()) {
			chunk.set("presences", online);
		}
	}

	private @Nullable GuildState guild(Session session, JsonNode data) {
		JsonNode id = data.path("guild_id");
		JsonNode ids = data.path("guild_ids");
		if (id.isMissingNode() && ids.isArray() && ids.size() == 1) {
			id = ids.get(0);
		}
		return this.targets.guild(session, id);
	}

	private static List<MemberState> found(GuildState guild, Predicate<MemberState> filter, int limit) {
		return new ArrayList<>(guild.members().values().stream().filter(filter).limit(limit).toList());
	}

	private static String name(MemberState member) {
		String nick = member.nick();
		return ((nick != null) ? nick : member.user().username()).toLowerCase(Locale.ROOT);
	}

}
