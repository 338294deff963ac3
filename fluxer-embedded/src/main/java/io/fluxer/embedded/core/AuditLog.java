package io.fluxer.embedded.core;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes down who did what in a guild, and tells who may read it.
 */
final class AuditLog {

	private final World world;

	private final GuildEvents events;

	AuditLog(World world, GuildEvents events) {
		this.world = world;
		this.events = events;
	}

	void write(GuildState guild, Actor actor, int action, @Nullable Object target, Map<String, String> options,
			ArrayNode changes) {
		AuditEntry entry = new AuditEntry(this.world.nextId(), action, actor.user().id(),
				(target != null) ? target.toString() : null, actor.reason(), options, changes);
		guild.log(entry);
		this.events.audited(guild, AuditShapes.announced(entry));
	}

	/**
	 * Writes down what was done to somebody's message in a guild. No reason is taken for
	 * that (Fluxer's API, requests).
	 */
	void write(StoredMessage message, UserState user, int action) {
		GuildState guild = message.channel().guild();
		if (guild != null) {
			write(guild, new Actor(user, null), action, message.id(),
					Map.of("channel_id", message.channel().id().toString(), "message_id", message.id().toString()),
					nothing());
		}
	}

	/**
	 * Lists the members of something new.
	 */
	static ArrayNode created(ObjectNode state) {
		return changes(state, "new_value");
	}

	/**
	 * Lists the members of something that is gone.
	 */
	static ArrayNode deleted(ObjectNode state) {
		return changes(state, "old_value");
	}

	/**
	 * Lists the members that differ.
	 */
	static ArrayNode changed(ObjectNode before, ObjectNode after) {
		ArrayNode changes = Json.array();
		after.properties().forEach((member) -> {
			JsonNode old = before.path(member.getKey());
			if (!old.equals(member.getValue())) {
				ObjectNode change = changes.addObject().put("key", member.getKey());
				if (!old.isMissingNode()) {
					change.set("old_value", old);
				}
				change.set("new_value", member.getValue());
			}
		});
		return changes;
	}

	static ArrayNode nothing() {
		return Json.array();
	}

	private static ArrayNode changes(ObjectNode state, String key) {
		ArrayNode changes = Json.array();
		state.properties()
			.forEach((member) -> changes.addObject().put("key", member.getKey()).set(key, member.getValue()));
		return changes;
	}

}
