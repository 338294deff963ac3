package io.fluxer.embedded.core;

import java.util.List;
import java.util.Set;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entries of the audit log as JSON. The gateway shows every option as text; the HTTP API
 * shows those of its schema only, with their types (Fluxer's API, objects).
 */
final class AuditShapes {

	private static final Set<String> TEXTS = Set.of("channel_id", "delete_member_days", "id", "message_id", "role_name",
			"inviter_id");

	private static final Set<String> NUMBERS = Set.of("count", "integration_type", "type", "members_removed", "max_age",
			"max_uses", "uses");

	private AuditShapes() {
	}

	static ObjectNode announced(AuditEntry entry) {
		ObjectNode node = plain(entry);
		if (!entry.options().isEmpty()) {
			ObjectNode options = node.putObject("options");
			entry.options().forEach(options::put);
		}
		addChanges(node, entry);
		return node;
	}

	static ObjectNode listed(AuditEntry entry) {
		ObjectNode node = plain(entry);
		ObjectNode options = Json.object();
		entry.options().forEach((name, value) -> addOption(options, name, value));
		if (!options.isEmpty()) {
			node.set("options", options);
		}
		addChanges(node, entry);
		return node;
	}

	static ObjectNode page(List<AuditEntry> entries, List<UserState> users) {
		ObjectNode node = Json.object();
		ArrayNode list = node.putArray("audit_log_entries");
		entries.forEach((entry) -> list.add(listed(entry)));
		ArrayNode accounts = node.putArray("users");
		users.forEach((user) -> accounts.add(UserShapes.partial(user)));
		node.putArray("webhooks");
		return node;
	}

	private static ObjectNode plain(AuditEntry entry) {
		ObjectNode node = Json.object();
		node.put("id", entry.id().toString());
		node.put("action_type", entry.action());
		node.put("user_id", entry.userId().toString());
		node.put("target_id", entry.targetId());
		if (entry.reason() != null) {
			node.put("reason", entry.reason());
		}
		return node;
	}

	private static void addOption(ObjectNode options, String name, String value) {
		if (TEXTS.contains(name)) {
			options.put(name, value);
		}
		else if (NUMBERS.contains(name)) {
			options.put(name, Integer.parseInt(value));
		}
		else if (name.equals("temporary")) {
			options.put(name, Boolean.parseBoolean(value));
		}
	}

	private static void addChanges(ObjectNode node, AuditEntry entry) {
		if (!entry.changes().isEmpty()) {
			node.set("changes", entry.changes());
		}
	}

}
