package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stickers of guilds.
 */
final class StickerRoutes {

	private static final int MAX_BULK = 50;

	private static final int MIN_NAME = 2;

	private static final int MAX_NAME = 30;

	private static final int MAX_DESCRIPTION = 500;

	private static final int MAX_TAGS = 10;

	private static final int MAX_TAG = 30;

	private final World world;

	private final Access access;

	private final Stickers stickers;

	StickerRoutes(World world, Access access, Stickers stickers) {
		this.world = world;
		this.access = access;
		this.stickers = stickers;
	}

	List<Route> routes() {
		String stickers = "/guilds/{guild_id}/stickers";
		return List.of(Route.of("GET", stickers, Buckets.STICKERS, this::list),
				Route.of("POST", stickers, Buckets.STICKER_CREATE, this::create),
				Route.of("POST", stickers + "/bulk", Buckets.STICKER_BULK_CREATE, this::createMany),
				Route.of("POST", stickers + "/clone", Buckets.STICKER_CLONE, this::copy),
				Route.of("PATCH", stickers + "/{sticker_id}", Buckets.STICKER_UPDATE, this::update),
				Route.of("DELETE", stickers + "/{sticker_id}", Buckets.STICKER_DELETE, this::delete),
				Route.of("GET", "/stickers/{sticker_id}/metadata", Buckets.STICKER_METADATA, this::metadata));
	}

	private JsonNode list(Call call) {
		ArrayNode list = Json.array();
		this.access.guild(call).stickers().values().forEach((sticker) -> {
			ObjectNode node = ExpressionShapes.sticker(sticker);
			node.set("user", UserShapes.partial(sticker.creator()));
			list.add(node);
		});
		return list;
	}

	private JsonNode create(Call call) {
		GuildState guild = this.access.guild(call, Permission.CREATE_EXPRESSIONS);
		StickerState sticker = read(call.json(), call.caller());
		this.stickers.create(guild, Actor.of(call), sticker);
		this.stickers.announce(guild);
		return ExpressionShapes.sticker(sticker);
	}

	private JsonNode createMany(Call call) {
		GuildState guild = this.access.guild(call, Permission.CREATE_EXPRESSIONS);
		ObjectNode answer = Json.object();
		ArrayNode success = answer.putArray("success");
		ArrayNode failed = answer.putArray("failed");
		for (JsonNode one : Inputs.list(call.json(), "stickers", 1, MAX_BULK)) {
			try {
				StickerState sticker = read(one, call.caller());
				this.stickers.create(guild, Actor.of(call), sticker);
				success.add(ExpressionShapes.sticker(sticker));
			}
			catch (ApiError ex) {
				failed.addObject().put("name", one.path("name").asString("")).put("error", ex.code());
			}
		}
		if (!success.isEmpty()) {
			this.stickers.announce(guild);
		}
		return answer;
	}

	private JsonNode copy(Call call) {
		GuildState guild = this.access.guild(call, Permission.CREATE_EXPRESSIONS);
		StickerState source = this.world.sticker(Inputs.id(call.json().path("source_sticker_id"), "source_sticker_id"));
		if (source == null) {
			throw ApiError.unknownSticker();
		}
		StickerState sticker = new StickerState(this.world.nextId(), source.name(), source.description(), source.tags(),
				source.animated(), call.caller());
		this.stickers.create(guild, Actor.of(call), sticker);
		this.stickers.announce(guild);
		return ExpressionShapes.sticker(sticker);
	}

	private JsonNode update(Call call) {
		GuildState guild = this.access.guild(call, Permission.MANAGE_EXPRESSIONS);
		StickerState before = find(guild, call);
		JsonNode body = call.json();
		StickerState sticker = new StickerState(before.id(), name(body),
				(body.has("description")) ? description(body) : before.description(),
				(body.has("tags")) ? tags(body) : before.tags(), before.animated(), before.creator());
		this.stickers.update(guild, Actor.of(call), before, sticker);
		return ExpressionShapes.sticker(sticker);
	}

	private @Nullable JsonNode delete(Call call) {
		GuildState guild = this.access.guild(call, Permission.MANAGE_EXPRESSIONS);
		this.stickers.delete(guild, Actor.of(call), find(guild, call));
		return null;
	}

	private JsonNode metadata(Call call) {
		Snowflake id = call.id("sticker_id");
		for (GuildState guild : this.world.guilds()) {
			StickerState sticker = guild.stickers().get(id);
			if (sticker != null) {
				return ExpressionShapes.metadata(ExpressionShapes.sticker(sticker), guild);
			}
		}
		throw ApiError.unknownSticker();
	}

	private StickerState read(JsonNode body, UserState creator) {
		String name = name(body);
		String description = description(body);
		List<String> tags = tags(body);
		boolean animated = Images.isAnimatedExpression(body);
		return new StickerState(this.world.nextId(), name, description, tags, animated, creator);
	}

	private static StickerState find(GuildState guild, Call call) {
		StickerState sticker = guild.stickers().get(call.id("sticker_id"));
		if (sticker == null) {
			throw ApiError.unknownSticker();
		}
		return sticker;
	}

	private static String name(JsonNode body) {
		return Inputs.text(body, "name", MIN_NAME, MAX_NAME);
	}

	private static String description(JsonNode body) {
		String description = Inputs.optionalText(body, "description", MAX_DESCRIPTION);
		return (description != null) ? description : "";
	}

	private static List<String> tags(JsonNode body) {
		List<String> tags = new ArrayList<>();
		if (body.hasNonNull("tags")) {
			Inputs.list(body, "tags", 0, MAX_TAGS).forEach((tag) -> {
				if (!tag.isString() || tag.stringValue().isEmpty() || tag.stringValue().length() > MAX_TAG) {
					throw ApiError.form("tags", "A tag has 1 to " + MAX_TAG + " characters.", "STRING_LENGTH_INVALID");
				}
				tags.add(tag.stringValue());
			});
		}
		return tags;
	}

}
