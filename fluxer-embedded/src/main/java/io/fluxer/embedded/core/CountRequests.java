package io.fluxer.embedded.core;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers ops 15 and 16, to the shard of the account alone (Fluxer's gateway, sharding).
 */
final class CountRequests {

	private static final int MAX_GUILDS = 100;

	private static final int MAX_CHANNELS = 25;

	private static final int MAX_NONCE_BYTES = 64;

	private final CommandTargets targets;

	private final Presences presences;

	CountRequests(CommandTargets targets, Presences presences) {
		this.targets = targets;
		this.presences = presences;
	}

	void guilds(Session session, JsonNode data) {
		JsonNode ids = data.path("guild_ids");
		if (!session.holdsAccount() || !ids.isArray() || ids.size() > MAX_GUILDS) {
			return;
		}
		ArrayNode counts = Json.array();
		for (JsonNode id : ids) {
			GuildState guild = this.targets.guild(id);
			if (guild != null) {
				counts.add(count(guild, guild.members().values().stream().map(MemberState::user).toList()));
			}
		}
		answer(session, "GUILD_COUNTS_UPDATE", counts, data);
	}

	void channels(Session session, JsonNode data) {
		JsonNode ids = data.path("channel_ids");
		GuildState guild = this.targets.guild(data.path("guild_id"));
		if (!session.holdsAccount() || guild == null || (ids.isArray() && ids.size() > MAX_CHANNELS)) {
			return;
		}
		ArrayNode counts = Json.array();
		List<JsonNode> named = (ids.isArray()) ? ids.valueStream().toList() : List.of(data.path("channel_id"));
		for (JsonNode id : named) {
			ChannelState channel = this.targets.channel(guild, id);
			if (channel != null) {
				List<UserState> viewers = guild.members()
					.values()
					.stream()
					.map(MemberState::user)
					.filter(channel::isVisibleTo)
					.toList();
				counts.add(count(guild, viewers).put("channel_id", channel.id().toString()));
			}
		}
		answer(session, "CHANNEL_MEMBER_COUNTS_UPDATE", counts, data);
	}

	private ObjectNode count(GuildState guild, List<UserState> users) {
		long online = users.stream().filter((user) -> this.presences.of(user).isOnline()).count();
		return Json.object()
			.put("guild_id", guild.id().toString())
			.put("member_count", users.size())
			.put("online_count", (int) online);
	}

	private static void answer(Session session, String name, ArrayNode counts, JsonNode request) {
		ObjectNode data = Json.object();
		data.set("counts", counts);
		String nonce = CommandTargets.nonce(request.path("nonce"), MAX_NONCE_BYTES);
		if (nonce != null) {
			data.put("nonce", nonce);
		}
		session.offer(Dispatch.of(name, Json.sorted(data), Dispatch.Way.SESSION));
	}

}
