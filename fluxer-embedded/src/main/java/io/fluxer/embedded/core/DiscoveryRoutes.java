package io.fluxer.embedded.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applications of guilds for the list of communities. Nobody reviews them here.
 */
final class DiscoveryRoutes {

	private static final int MIN_DESCRIPTION = 10;

	private static final int MAX_DESCRIPTION = 300;

	private static final int MAX_CATEGORY = 8;

	private static final int MAX_TAGS = 10;

	private static final int MAX_LANGUAGE = 100;

	private final World world;

	private final Access access;

	private final Map<Snowflake, ObjectNode> applications = new HashMap<>();

	DiscoveryRoutes(World world, Access access) {
		this.world = world;
		this.access = access;
	}

	List<Route> routes() {
		String path = "/guilds/{guild_id}/discovery";
		return List.of(Route.of("GET", path, Buckets.DISCOVERY_STATUS, this::status),
				Route.of("POST", path, Buckets.DISCOVERY_APPLY, this::apply),
				Route.of("PATCH", path, Buckets.DISCOVERY_APPLY, this::update),
				Route.of("DELETE", path, Buckets.DISCOVERY_APPLY, this::withdraw));
	}

	private JsonNode status(Call call) {
		GuildState guild = guild(call);
		ObjectNode node = Json.object().put("eligible", true).put("min_member_count", 0);
		ObjectNode application = this.applications.get(guild.id());
		node.set("application", (application != null) ? application : node.nullNode());
		return node;
	}

	private JsonNode apply(Call call) {
		Form form = Form.of(call);
		form.require("description");
		form.require("category_type");
		ObjectNode changes = read(form);
		GuildState guild = guild(call);
		if (this.applications.containsKey(guild.id())) {
			throw ApiError.of(400, "DISCOVERY_ALREADY_APPLIED", "This community has already applied.");
		}
		ObjectNode application = Json.object().put("guild_id", guild.id().toString()).put("status", "pending");
		application.putNull("primary_language").putArray("custom_tags");
		application.put("applied_at", Json.timestamp(this.world.clock().now()));
		application.setAll(changes);
		this.applications.put(guild.id(), application);
		return application;
	}

	private JsonNode update(Call call) {
		ObjectNode changes = read(Form.of(call));
		GuildState guild = guild(call);
		ObjectNode application = find(guild).deepCopy();
		application.setAll(changes);
		this.applications.put(guild.id(), application);
		return application;
	}

	private @Nullable JsonNode withdraw(Call call) {
		GuildState guild = guild(call);
		find(guild);
		this.applications.remove(guild.id());
		return null;
	}

	private ObjectNode find(GuildState guild) {
		ObjectNode application = this.applications.get(guild.id());
		if (application == null) {
			throw ApiError.of(404, "DISCOVERY_APPLICATION_NOT_FOUND", "This community hasn't applied.");
		}
		return application;
	}

	private GuildState guild(Call call) {
		return this.access.guild(call, Permission.MANAGE_GUILD);
	}

	private static ObjectNode read(Form form) {
		ObjectNode changes = Json.object();
		String description = form.text("description", MIN_DESCRIPTION, MAX_DESCRIPTION);
		if (description != null) {
			changes.put("description", description);
		}
		Integer category = form.integer("category_type", 0, MAX_CATEGORY);
		if (category != null) {
			changes.put("category_type", category);
		}
		String language = form.text("primary_language", 1, MAX_LANGUAGE);
		if (language != null) {
			changes.put("primary_language", language);
		}
		if (form.has("custom_tags")) {
			ArrayNode tags = changes.putArray("custom_tags");
			form.texts("custom_tags", MAX_TAGS).forEach(tags::add);
		}
		form.check();
		return changes;
	}

}
