package io.fluxer.embedded.core;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * READY and RESUMED as a bot gets them: no guilds and no private channels (Fluxer's
 * gateway, handshake).
 */
final class ReadyShape {

	private ReadyShape() {
	}

	static ObjectNode ready(UserState bot, Session session, List<Session> all) {
		ObjectNode node = Json.object();
		addTimings(node.putObject("_timings")).putObject("steps");
		addTimings(node.putObject("_timings_gw")).putArray("trace");
		node.put("country_code", "US");
		List.of("favorite_memes", "guilds", "pinned_dms", "presences", "private_channels", "read_states",
				"relationships", "user_guild_settings", "users", "webauthn_credentials")
			.forEach(node::putArray);
		node.putObject("notes");
		node.put("read_state_proto", "");
		node.putArray("rtc_regions")
			.addObject()
			.put("emoji", "\uD83C\uDF10")
			.put("id", "automatic")
			.put("name", "Automatic");
		node.put("session_id", session.id());
		ArrayNode sessions = node.putArray("sessions");
		addSession(sessions, "all");
		all.forEach((one) -> addSession(sessions, one.id()));
		addShard(node, session.shard());
		node.set("user", UserShapes.own(bot));
		node.putNull("user_settings");
		node.put("version", 1);
		return node;
	}

	static ObjectNode resumed() {
		ObjectNode node = Json.object();
		addTimings(node.putObject("_timings_gw")).putArray("trace");
		return node;
	}

	private static ObjectNode addTimings(ObjectNode node) {
		return node.put("pod_name", "embedded").put("total_us", 0).put("unit", "microseconds");
	}

	private static void addSession(ArrayNode sessions, String id) {
		sessions.addObject().put("afk", false).put("mobile", false).put("session_id", id).put("status", "online");
	}

	private static void addShard(ObjectNode node, @Nullable Shard shard) {
		if (shard != null) {
			node.putArray("shard").add(shard.id()).add(shard.count());
		}
	}

}
