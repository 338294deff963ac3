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

	private static final int MAX_EMOJIS = 500;

	private static final int MAX_BULK = 50;

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{2,32}");

	private final World world;

	private final Access access;

	private final ChannelEvents events;

	EmojiRoutes(World world, Access access, ChannelEvents events) {
		this.world = world;
		this.access = access;
		this.events = events;
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
		GuildState guild = guild(call, Permission.CREATE_EXPRESSIONS);
		EmojiState emoji = read(guild, call.json(), call.caller());
		add(guild, emoji);
		announce(guild);
		return ExpressionShapes.emoji(emoji);
	}

	private JsonNode createMany(Call call) {
		GuildState guild = guild(call, Permission.CREATE_EXPRESSIONS);
		ObjectNode answer = Json.object();
		ArrayNode success = answer.putArray("success");
		ArrayNode failed = answer.putArray("failed");
		for (JsonNode one : Inputs.list(call.json(), "emojis", 1, MAX_BULK)) {
			try {
				EmojiState emoji = read(guild, one, call.caller());
				add(guild, emoji);
				success.add(ExpressionShapes.emoji(emoji));
			}
			catch (ApiError ex) {
				failed.addObject().put("name", one.path("name").asString("")).put("error", ex.code());
			}
		}
		if (!success.isEmpty()) {
			announce(guild);
		}
		return answer;
	}

	private JsonNode copy(Call call) {
		GuildState guild = guild(call, Permission.CREATE_EXPRESSIONS);
		EmojiState source = this.world.emoji(Inputs.id(call.json().path("source_emoji_id"), "source_emoji_id"));
		if (source == null) {
			throw ApiError.unknownEmoji();
		}
		EmojiState emoji = new EmojiState(this.world.nextId(), source.name(), source.animated(), call.caller());
		refuseFull(guild);
		add(guild, emoji);
		announce(guild);
		return ExpressionShapes.emoji(emoji);
	}

	private JsonNode update(Call call) {
		GuildState guild = guild(call, Permission.MANAGE_EXPRESSIONS);
		EmojiState emoji = find(guild, call).withName(name(call.json()));
		add(guild, emoji);
		announce(guild);
		return ExpressionShapes.emoji(emoji);
	}

	private @Nullable JsonNode delete(Call call) {
		GuildState guild = guild(call, Permission.MANAGE_EXPRESSIONS);
		guild.emojis().remove(find(guild, call).id());
		announce(guild);
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

	private EmojiState read(GuildState guild, JsonNode body, UserState creator) {
		String name = name(body);
		boolean animated = ImageReader.isAnimated(ImageReader.read(body, "image", ImageReader.EXPRESSION_BYTES));
		refuseFull(guild);
		return new EmojiState(this.world.nextId(), name, animated, creator);
	}

	private GuildState guild(Call call, long permission) {
		GuildState guild = this.access.guild(call);
		Access.require(guild, call.caller(), permission);
		return guild;
	}

	private void announce(GuildState guild) {
		ObjectNode data = Json.object();
		data.set("emojis", ExpressionShapes.emojis(guild));
		this.events.send(guild, "GUILD_EMOJIS_UPDATE", data);
	}

	private static void add(GuildState guild, EmojiState emoji) {
		guild.emojis().put(emoji.id(), emoji);
	}

	private static void refuseFull(GuildState guild) {
		if (guild.emojis().size() >= MAX_EMOJIS) {
			throw ApiError.limit("MAX_EMOJIS", "max_emojis", MAX_EMOJIS);
		}
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
