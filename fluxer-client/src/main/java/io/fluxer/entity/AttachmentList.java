package io.fluxer.entity;

import java.util.List;

import io.fluxer.json.FluxerJson;
import io.fluxer.rest.AttachmentMetadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The member {@code attachments} of a message that is sent.
 */
final class AttachmentList {

	private static final String NAME = "attachments";

	private static final String ID = "id";

	private AttachmentList() {
	}

	/**
	 * Returns a body with its new files listed. An entry that the body has for one of
	 * them, known by its place, is filled up, and what it says itself wins.
	 */
	static ObjectNode in(Object body, List<AttachmentMetadata> files) {
		if (!(FluxerJson.mapper().valueToTree(body) instanceof ObjectNode object)) {
			throw new IllegalArgumentException("A body with files must be written as a JSON object");
		}
		ObjectNode complete = object.deepCopy();
		ArrayNode list = (complete.path(NAME) instanceof ArrayNode present) ? present : complete.putArray(NAME);
		for (AttachmentMetadata file : files) {
			ObjectNode described = FluxerJson.mapper().valueToTree(file);
			ObjectNode entry = find(list, file.id());
			if (entry == null) {
				list.add(described);
			}
			else {
				described.properties().forEach((member) -> entry.putIfAbsent(member.getKey(), member.getValue()));
			}
		}
		return complete;
	}

	// Ids of messages' attachments are far above any place.
	private static @Nullable ObjectNode find(ArrayNode list, int id) {
		for (JsonNode entry : list) {
			if (entry instanceof ObjectNode object && object.path(ID).asString("").equals(Integer.toString(id))) {
				return object;
			}
		}
		return null;
	}

}
