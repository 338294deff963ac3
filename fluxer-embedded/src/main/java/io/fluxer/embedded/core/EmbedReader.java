package io.fluxer.embedded.core;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the embeds that a client sends: checks lengths, drops what the server does not
 * know, and resolves {@code attachment://} (Fluxer's API, limits and uploads).
 */
final class EmbedReader {

	private static final int MAX_EMBEDS = 10;

	private static final int MAX_CHARACTERS = 6000;

	private static final int MAX_FIELDS = 25;

	private static final int MAX_COLOR = 0xFFFFFF;

	private static final int MAX_URL = 2048;

	private static final String ATTACHMENT = "attachment://";

	private final Map<String, StoredFile> filesByName;

	private final Set<StoredFile> used = new HashSet<>();

	private int characters;

	EmbedReader(Map<String, StoredFile> filesByName) {
		this.filesByName = filesByName;
	}

	/**
	 * Returns the files that an embed shows: they are not listed as attachments too.
	 */
	Set<StoredFile> used() {
		return this.used;
	}

	ArrayNode read(JsonNode embeds) {
		if (!embeds.isArray()) {
			throw ApiError.invalidMessageData();
		}
		if (embeds.size() > MAX_EMBEDS) {
			throw ApiError.form("embeds", "Too many embeds.", "TOO_MANY_EMBEDS");
		}
		ArrayNode read = Json.array();
		for (JsonNode embed : embeds) {
			if (!embed.isObject()) {
				throw ApiError.invalidMessageData();
			}
			read.add(readEmbed(embed));
		}
		if (this.characters > MAX_CHARACTERS) {
			throw ApiError.form("embeds", "Embeds exceed the maximum number of characters.",
					"EMBEDS_EXCEED_MAX_CHARACTERS");
		}
		return read;
	}

	private ObjectNode readEmbed(JsonNode embed) {
		ObjectNode read = Json.object().put("type", "rich");
		copyText(embed, read, "url", MAX_URL, false);
		copyText(embed, read, "title", 256, true);
		read.put("color", color(embed.path("color")));
		if (embed.path("timestamp").isString()) {
			read.set("timestamp", embed.get("timestamp"));
		}
		copyText(embed, read, "description", 4096, true);
		copyPart(embed, read, "author", "name", 256);
		copyMedia(embed, read, "image");
		copyMedia(embed, read, "thumbnail");
		copyPart(embed, read, "footer", "text", 2048);
		copyFields(embed.path("fields"), read);
		return read;
	}

	private void copyText(JsonNode from, ObjectNode to, String name, int max, boolean counted) {
		JsonNode text = from.path(name);
		if (text.isMissingNode() || text.isNull()) {
			return;
		}
		if (!text.isString() || text.stringValue().length() > max) {
			throw ApiError.invalidMessageData();
		}
		if (counted) {
			this.characters += text.stringValue().length();
		}
		to.set(name, text);
	}

	private void copyPart(JsonNode embed, ObjectNode to, String name, String main, int max) {
		JsonNode part = embed.path(name);
		if (!part.path(main).isString()) {
			return;
		}
		ObjectNode read = to.putObject(name);
		copyText(part, read, main, max, true);
		List.of("url", "icon_url").forEach((key) -> copyText(part, read, key, MAX_URL, false));
	}

	private void copyFields(JsonNode fields, ObjectNode to) {
		if (fields.isMissingNode() || fields.isNull() || fields.isEmpty()) {
			return;
		}
		if (!fields.isArray() || fields.size() > MAX_FIELDS) {
			throw ApiError.invalidMessageData();
		}
		ArrayNode read = to.putArray("fields");
		for (JsonNode field : fields) {
			ObjectNode one = read.addObject();
			copyText(field, one, "name", 256, true);
			copyText(field, one, "value", 1024, true);
			if (one.path("name").asString("").isEmpty() || !one.has("value")) {
				throw ApiError.invalidMessageData();
			}
			one.put("inline", field.path("inline").asBoolean(false));
		}
	}

	private void copyMedia(JsonNode embed, ObjectNode to, String name) {
		String url = embed.path(name).path("url").asString("");
		if (url.isEmpty()) {
			return;
		}
		String contentType = "image/png";
		if (url.startsWith(ATTACHMENT)) {
			StoredFile file = this.filesByName.get(url.substring(ATTACHMENT.length()));
			if (file == null) {
				throw ApiError.form("embeds", "Referenced attachment wasn't found.", "EMBED_ATTACHMENT_NOT_FOUND");
			}
			this.used.add(file);
			url = file.url();
			contentType = file.contentType();
		}
		ObjectNode media = to.putObject(name);
		media.put("url", url).put("proxy_url", url).put("content_type", contentType);
		media.put("content_hash", "0".repeat(64)).put("width", 100).put("height", 100).put("flags", 0);
	}

	private static int color(JsonNode color) {
		if (color.isMissingNode() || color.isNull()) {
			return 0;
		}
		if (!color.isInt() || color.asInt() < 0 || color.asInt() > MAX_COLOR) {
			throw ApiError.invalidMessageData();
		}
		return color.asInt();
	}

}
