package io.fluxer.embedded.core;

import java.util.List;

import io.fluxer.Snowflake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies a message for the one that forwards it; {@code attachment_ids} and
 * {@code embed_indices} choose from what it has (Fluxer's API, sending messages).
 */
final class SnapshotReader {

	private static final int MAX_CHOSEN = 10;

	private SnapshotReader() {
	}

	static ArrayNode read(JsonNode reference, StoredMessage forwarded) {
		if (!forwarded.content().snapshots().isEmpty()) {
			return forwarded.content().snapshots();
		}
		StoredMessage.MessageContent content = forwarded.content();
		ArrayNode snapshots = Json.array();
		ObjectNode node = snapshots.addObject();
		node.put("content", content.text());
		node.put("timestamp", Json.timestamp(forwarded.head().timestamp()));
		node.put("edited_timestamp", Json.timestamp(forwarded.editedAt()));
		node.set("mentions", Json.ids(content.mentions().stream().map(UserState::id).toList()));
		node.set("mention_roles", Json.ids(content.mentionRoles()));
		node.set("embeds", embeds(reference.path("embed_indices"), content.embeds()));
		ArrayNode attachments = node.putArray("attachments");
		files(reference.path("attachment_ids"), content.files())
			.forEach((file) -> attachments.add(MessageShapes.attachment(file, forwarded)));
		ArrayNode stickers = node.putArray("stickers");
		content.stickers().forEach((sticker) -> stickers.add(MessageShapes.sticker(sticker)));
		node.put("type", forwarded.head().type());
		node.put("flags", content.flags());
		return snapshots;
	}

	private static List<StoredFile> files(JsonNode ids, List<StoredFile> files) {
		return (isChoice(ids)) ? files.stream().filter((file) -> contains(ids, file.id())).toList() : files;
	}

	private static boolean contains(JsonNode ids, Snowflake id) {
		return ids.valueStream().anyMatch((node) -> node.asString("").equals(id.toString()));
	}

	private static ArrayNode embeds(JsonNode indices, ArrayNode embeds) {
		if (!isChoice(indices)) {
			return embeds.deepCopy();
		}
		ArrayNode chosen = Json.array();
		for (JsonNode index : indices) {
			if (!index.isInt() || !embeds.has(index.asInt())) {
				throw ApiError.invalidMessageData();
			}
			chosen.add(embeds.get(index.asInt()).deepCopy());
		}
		return chosen;
	}

	private static boolean isChoice(JsonNode choice) {
		if (choice.isMissingNode() || choice.isNull()) {
			return false;
		}
		if (!choice.isArray() || choice.size() > MAX_CHOSEN) {
			throw ApiError.invalidMessageData();
		}
		return true;
	}

}
