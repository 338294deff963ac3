package io.fluxer.embedded.core;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Emojis and stickers as JSON (Fluxer's API, objects).
 */
final class ExpressionShapes {

	private ExpressionShapes() {
	}

	static ObjectNode emoji(EmojiState emoji) {
		return Json.object()
			.put("id", emoji.id().toString())
			.put("name", emoji.name())
			.put("animated", emoji.animated())
			.put("nsfw", false);
	}

	/**
	 * Returns the emojis of a guild as its members see them: without who made them.
	 */
	static ArrayNode emojis(GuildState guild) {
		ArrayNode list = Json.array();
		guild.emojis().values().forEach((emoji) -> list.add(emoji(emoji)));
		return list;
	}

	static ObjectNode sticker(StickerState sticker) {
		ObjectNode node = Json.object();
		node.put("id", sticker.id().toString());
		node.put("name", sticker.name());
		node.put("description", sticker.description());
		ArrayNode tags = node.putArray("tags");
		sticker.tags().forEach(tags::add);
		node.put("animated", sticker.animated());
		node.put("nsfw", false);
		return node;
	}

	/**
	 * Returns the stickers of a guild as its members see them: without who made them.
	 */
	static ArrayNode stickers(GuildState guild) {
		ArrayNode list = Json.array();
		guild.stickers().values().forEach((sticker) -> list.add(sticker(sticker)));
		return list;
	}

	/**
	 * Returns what everyone may know of an emoji or a sticker of any guild.
	 */
	static ObjectNode metadata(ObjectNode shape, GuildState guild) {
		ObjectNode node = Json.object();
		node.set("id", shape.get("id"));
		node.put("guild_id", guild.id().toString());
		node.set("name", shape.get("name"));
		node.set("animated", shape.get("animated"));
		node.put("allow_cloning", true);
		return node;
	}

}
