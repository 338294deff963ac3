package io.fluxer.embedded.core;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an account appears (Fluxer's gateway, presence).
 *
 * @param status the status, as others see it
 * @param afk whether it is away
 * @param mobile whether it is on a phone
 * @param customStatus the line under its name, not to be changed
 */
record PresenceState(String status, boolean afk, boolean mobile, @Nullable ObjectNode customStatus) {

	static final PresenceState ONLINE = new PresenceState("online", false, false, null);

	static final PresenceState OFFLINE = new PresenceState("offline", false, false, null);

	private static final Set<String> STATUSES = Set.of("online", "idle", "dnd", "invisible", "offline");

	private static final int MAX_TEXT = 128;

	/**
	 * Reads the presence of IDENTIFY, which takes no custom status.
	 */
	static PresenceState identified(JsonNode data) {
		PresenceState read = ONLINE.changed(data);
		return (read != null) ? new PresenceState(read.status, read.afk, read.mobile, null) : ONLINE;
	}

	/**
	 * Reads op 3.
	 * @return the presence as it is then, or {@code null} if the status is none
	 */
	@Nullable PresenceState changed(JsonNode data) {
		String named = data.path("status").asString("");
		if (!STATUSES.contains(named)) {
			return null;
		}
		JsonNode custom = data.path("custom_status");
		ObjectNode after = this.customStatus;
		if (custom.isNull()) {
			after = null;
		}
		else if (custom.isObject() && isValid(custom)) {
			after = shape(custom);
		}
		return new PresenceState(named, data.path("afk").asBoolean(false), data.path("mobile").asBoolean(false), after);
	}

	boolean isOnline() {
		return !this.status.equals("offline") && !this.status.equals("invisible");
	}

	ObjectNode shape(UserState user) {
		ObjectNode node = Json.object();
		node.set("user", UserShapes.partial(user));
		node.put("status", isOnline() ? this.status : "offline").put("mobile", this.mobile).put("afk", this.afk);
		if (this.customStatus != null && isOnline()) {
			node.set("custom_status", this.customStatus);
		}
		else {
			node.putNull("custom_status");
		}
		return node;
	}

	private static boolean isValid(JsonNode custom) {
		JsonNode text = custom.path("text");
		if (!text.isString()) {
			return text.isNull() || text.isMissingNode();
		}
		int length = text.stringValue().codePointCount(0, text.stringValue().length());
		return length >= 1 && length <= MAX_TEXT;
	}

	private static ObjectNode shape(JsonNode custom) {
		ObjectNode node = Json.object();
		node.put("text", custom.path("text").asString(null));
		node.put("emoji_id", custom.path("emoji_id").asString(null));
		node.put("emoji_name", custom.path("emoji_name").asString(null));
		node.put("emoji_animated", false);
		return node.put("expires_at", custom.path("expires_at").asString(null));
	}

}
