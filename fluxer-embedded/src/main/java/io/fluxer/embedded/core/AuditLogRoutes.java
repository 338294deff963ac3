package io.fluxer.embedded.core;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The audit log of a guild.
 */
final class AuditLogRoutes {

	private static final int DEFAULT_PAGE = 50;

	private static final int MAX_PAGE = 100;

	private final World world;

	private final Access access;

	AuditLogRoutes(World world, Access access) {
		this.world = world;
		this.access = access;
	}

	List<Route> routes() {
		return List.of(Route.of("GET", "/guilds/{guild_id}/audit-logs", Buckets.AUDIT_LOG, this::list));
	}

	private JsonNode list(Call call) {
		int limit = call.limit(DEFAULT_PAGE, MAX_PAGE);
		Snowflake before = call.queryId("before");
		Snowflake after = call.queryId("after");
		Snowflake userId = call.queryId("user_id");
		Integer action = action(call);
		List<AuditEntry> found = this.access.guild(call, Permission.VIEW_AUDIT_LOG)
			.auditLog()
			.stream()
			.filter((entry) -> before == null || entry.id().compareTo(before) < 0)
			.filter((entry) -> after == null || entry.id().compareTo(after) > 0)
			.filter((entry) -> userId == null || entry.userId().equals(userId))
			.filter((entry) -> action == null || entry.action() == action)
			.toList();
		// A page after an id holds the entries next to it, like a page before one.
		int skipped = (after != null && before == null) ? Math.max(0, found.size() - limit) : 0;
		List<AuditEntry> page = found.stream().skip(skipped).limit(limit).toList();
		return AuditShapes.page(page, users(page));
	}

	private List<UserState> users(List<AuditEntry> entries) {
		Set<UserState> users = new LinkedHashSet<>();
		for (AuditEntry entry : entries) {
			add(users, entry.userId().toString());
			add(users, entry.targetId());
		}
		return List.copyOf(users);
	}

	private void add(Set<UserState> users, @Nullable String id) {
		if (id == null || !id.matches("[1-9][0-9]{0,17}")) {
			return;
		}
		UserState user = this.world.user(Snowflake.of(id));
		if (user != null) {
			users.add(user);
		}
	}

	private static @Nullable Integer action(Call call) {
		String value = call.query().getOrDefault("action_type", "");
		if (value.isEmpty()) {
			return null;
		}
		if (!value.matches("[0-9]{1,3}")) {
			throw ApiError.form("action_type", "Invalid format.", "INVALID_FORMAT");
		}
		return Integer.valueOf(value);
	}

}
