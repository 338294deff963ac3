package io.fluxer.embedded.core;

import java.util.List;
import java.util.regex.Pattern;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The emojis of guilds.
 */
final class EmojiRoutes {

	private static final int MAX_BULK = 50;

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{2,32}");

	private final World world;

	private final Access access;

	private final Emojis emojis;

	EmojiRoutes(World world, Access access, Emojis emojis) {
		this.world = world;
		this.access = access;
		this.emojis = emojis;
	}

	List<Route> routes() {
		String emojis = "/guilds/{guild_id}/emojis";
		return List.of(Route.of("GET", emojis, Buckets.EMOJIS, this::list),
				Route.of("POST", emojis, Buckets.EMOJI_CREATE, this::create),
				Route.of("POST", emojis + "/bulk", Buckets.EMOJI_BULK_CREATE, this::createMany),
				Route.of("POST", emojis + "/clone", Buckets.EMOJI_CLONE, this::copy),
				Route.of("PATCH", emojis + "/{emoji_id}", Buckets.EMOJI_UPDATE, this::update),
				Route.of("DELETE", emojis + "/{emoji_id}", Buckets.EMOJI_DELETE, this::delete),
				Route.of("GET", "/emojis/{emoji_id}/metadata", Buckets.EMOJI_METADATA, this::metadata));
	}

	private JsonNode list(Call call) {
		ArrayNode list = Json.array();
		this.access.guild(call).emojis().values().forEach((emoji) -> {
			ObjectNode node = ExpressionShapes.emoji(emoji);
			node.set("user", UserShapes.partial(emoji.creator()));
			list.add(node);
		});
		return list;
	}

	private JsonNode create(Call call) {
		GuildState guild = this.access.guild(call, Permission.CREATE_EXPRESSIONS);
		EmojiState emoji = create(guild, Actor.of(call), call.json());
		this.emojis.announce(guild);
		return ExpressionShapes.emoji(emoji);
	}

	private JsonNode createMany(Call call) {
		GuildState guild = this.access.guild(call, Permission.CREATE_EXPRESSIONS);
		ObjectNode answer = Json.object();
		ArrayNode success = answer.putArray("success");
		ArrayNode failed = answer.putArray("failed");
		for (JsonNode one : Inputs.list(call.json(), "emojis", 1, MAX_BULK)) {
			try {
				success.add(ExpressionShapes.emoji(create(guild, Actor.of(call), one)));
			}
			catch (ApiError ex) {
				failed.addObject().put("name", one.path("name").asString("")).put("error", ex.code());
			}
		}
		if (!success.isEmpty()) {
			this.emojis.announce(guild);
		}
		return answer;
	}

	private JsonNode copy(Call call) {
		GuildState guild = this.access.guild(call, Permission.CREATE_EXPRESSIONS);
		EmojiState source = this.world.emoji(Inputs.id(call.json().path("source_emoji_id"), "source_emoji_id"));
		if (source == null) {
			throw ApiError.unknownEmoji();
		}
		EmojiState emoji = this.emojis.create(guild, Actor.of(call), source.name(), source.animated());
		this.emojis.announce(guild);
		return ExpressionShapes.emoji(emoji);
	}

	private JsonNode update(Call call) {
		GuildState guild = this.access.guild(call, Permission.MANAGE_EXPRESSIONS);
		EmojiState emoji = find(guild, call);
		return ExpressionShapes.emoji(this.emojis.rename(guild, Actor.of(call), emoji, name(call.json())));
	}

	private @Nullable JsonNode delete(Call call) {
		GuildState guild = this.access.guild(call, Permission.MANAGE_EXPRESSIONS);
		this.emojis.delete(guild, Actor.of(call), find(guild, call));
		return null;
	}

	private JsonNode metadata(Call call) {
		Snowflake id = call.id("emoji_id");
		for (GuildState guild : this.world.guilds()) {
			EmojiState emoji = guild.emojis().get(id);
			if (emoji != null) {
				return ExpressionShapes.metadata(ExpressionShapes.emoji(emoji), guild);
			}
		}
		throw ApiError.unknownEmoji();
	}

	private EmojiState create(GuildState guild, Actor actor, JsonNode body) {
		String name = name(body);
		boolean animated = Images.isAnimatedExpression(body);
		return this.emojis.create(guild, actor, name, animated);
	}

	private static EmojiState find(GuildState guild, Call call) {
		EmojiState emoji = guild.emojis().get(call.id("emoji_id"));
		if (emoji == null) {
			throw ApiError.unknownEmoji();
		}
		return emoji;
	}

	private static String name(JsonNode body) {
		String name = body.path("name").asString("");
		if (!NAME.matcher(name).matches()) {
			throw ApiError.form("name", "A name has 2 to 32 letters, digits or underscores.", "INVALID_FORMAT");
		}
		return name;
	}

}
