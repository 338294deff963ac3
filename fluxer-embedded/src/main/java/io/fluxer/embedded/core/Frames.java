package io.fluxer.embedded.core;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Frames that the server sends. The order of the keys differs by the way an event takes
 * through the server: events of a guild name {@code op} first, those of a session name
 * {@code d} first (Fluxer's gateway, frames).
 */
final class Frames {

	static final String RECONNECT = "{\"op\":7}";

	static final String INVALID_SESSION = "{\"d\":false,\"op\":9}";

	static final String HEARTBEAT = "{\"d\":null,\"op\":1}";

	static final String HEARTBEAT_ACK = "{\"op\":11}";

	private Frames() {
	}

	static String hello(long intervalMillis) {
		return "{\"d\":{\"heartbeat_interval\":" + intervalMillis + "},\"op\":10}";
	}

	static String ofGuild(String name, long sequence, String data) {
		return "{\"op\":0,\"t\":" + quoted(name) + ",\"s\":" + sequence + ",\"d\":" + data + "}";
	}

	static String ofSession(String name, long sequence, String data) {
		return "{\"d\":" + data + ",\"op\":0,\"s\":" + sequence + ",\"t\":" + quoted(name) + "}";
	}

	/**
	 * Writes a frame of a client with its tokens masked.
	 */
	static String masked(@Nullable JsonNode frame, int size) {
		if (!(frame instanceof ObjectNode object)) {
			return "(no JSON object, " + size + " bytes)";
		}
		ObjectNode copy = object.deepCopy();
		for (JsonNode parent : copy.findParents("token")) {
			((ObjectNode) parent).put("token", "***");
		}
		return Json.write(copy);
	}

	private static String quoted(String name) {
		return Json.write(Json.object().stringNode(name));
	}

}
