package io.fluxer.embedded.core;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A guild's application for the public list of guilds. Nobody reviews it here.
 */
final class DiscoveryRoutes {

	private static final int MIN_DESCRIPTION = 10;

	private static final int MAX_DESCRIPTION = 300;

	private static final int MAX_CATEGORY = 8;

	private static final int MAX_LANGUAGE = 32;

	private static final int MIN_TAG = 2;

	private static final int MAX_TAG = 30;

	private static final int MAX_TAGS = 10;

	private final World world;

	private final Access access;

	DiscoveryRoutes(World world, Access access) {
		this.world = world;
		this.access = access;
	}

	List<Route> routes() {
		String path = "/guilds/{guild_id}/discovery";
		return List.of(Route.of("GET", path, Buckets.DISCOVERY_STATUS, this::status),
				Route.of("POST", path, Buckets.DISCOVERY_APPLY, this::apply),
				Route.of("PATCH", path, Buckets.DISCOVERY_APPLY, this::edit),
				Route.of("DELETE", path, Buckets.DISCOVERY_APPLY, this::withdraw));
	}

	private JsonNode status(Call call) {
		ObjectNode node = Json.object().put("eligible", true).put("min_member_count", 1);
		node.set("application", guild(call).discovery());
		return node;
	}

	private JsonNode apply(Call call) {
		Form form = Form.of(call);
		form.require("description");
		form.require("category_type");
		ObjectNode given = read(form);
		form.check();
		GuildState guild = guild(call);
		if (guild.discovery() != null) {
			throw ApiError.of(400, "DISCOVERY_ALREADY_APPLIED", "This community has already applied.");
		}
		ObjectNode application = Json.object().put("guild_id", guild.id().toString()).put("status", "pending");
		application.putNull("primary_language").putArray("custom_tags");
		application.setAll(given);
		application.put("applied_at", Json.timestamp(this.world.clock().now()));
		List.of("reviewed_at", "review_reason", "removed_at", "removal_reason").forEach(application::putNull);
		guild.discovery(application);
		return application;
	}

	private JsonNode edit(Call call) {
		Form form = Form.of(call);
		ObjectNode given = read(form);
		form.check();
		GuildState guild = guild(call);
		ObjectNode application = applied(guild).deepCopy().setAll(given);
		guild.discovery(application);
		return application;
	}

	private @Nullable JsonNode withdraw(Call call) {
		GuildState guild = guild(call);
		applied(guild);
		guild.discovery(null);
		return null;
	}

	private GuildState guild(Call call) {
		return this.access.guild(call, Permission.MANAGE_GUILD);
	}

	private static ObjectNode applied(GuildState guild) {
		ObjectNode application = guild.discovery();
		if (application == null) {
			throw ApiError.of(404, "DISCOVERY_APPLICATION_NOT_FOUND", "Discovery application wasn't found.");
		}
		return application;
	}

	private static ObjectNode read(Form form) {
		ObjectNode node = Json.object();
		String description = form.text("description", MIN_DESCRIPTION, MAX_DESCRIPTION);
		if (description != null) {
			node.put("description", description);
		}
		Integer category = form.integer("category_type", 0, MAX_CATEGORY);
		if (category != null) {
			node.put("category_type", category);
		}
		if (form.has("primary_language")) {
			node.put("primary_language", form.text("primary_language", 1, MAX_LANGUAGE));
		}
		if (form.has("custom_tags")) {
			ArrayNode tags = node.putArray("custom_tags");
			for (String tag : form.texts("custom_tags", MAX_TAGS)) {
				if (tag.length() < MIN_TAG || tag.length() > MAX_TAG) {
					form.refuse("custom_tags." + tags.size(),
							"String length must be between " + MIN_TAG + " and " + MAX_TAG + " characters.",
							"STRING_LENGTH_INVALID");
				}
				tags.add(tag);
			}
		}
		return node;
	}

}
