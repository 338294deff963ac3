package io.fluxer.embedded.core;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Short ways to JSON trees.
 */
final class Json {

	private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private Json() {
	}

	static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

	static ArrayNode array() {
		return JsonNodeFactory.instance.arrayNode();
	}

	static JsonNode string(String text) {
		return JsonNodeFactory.instance.stringNode(text);
	}

	static ArrayNode ids(Iterable<Snowflake> ids) {
		ArrayNode array = array();
		ids.forEach((id) -> array.add(id.toString()));
		return array;
	}

	static JsonNode tree(Map<String, Object> members) {
		return FluxerJson.mapper().valueToTree(members);
	}

	static String write(JsonNode node) {
		return FluxerJson.mapper().writeValueAsString(node);
	}

	static @Nullable JsonNode parse(byte[] bytes) {
		try {
			return FluxerJson.mapper().readTree(bytes);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	static @Nullable String timestamp(@Nullable Instant instant) {
		return (instant != null) ? TIMESTAMP.format(instant) : null;
	}

	static @Nullable String text(@Nullable Snowflake id) {
		return (id != null) ? id.toString() : null;
	}

	/**
	 * Copies a tree with the keys of each object in alphabetical order, as the gateway
	 * writes them.
	 */
	static JsonNode sorted(JsonNode node) {
		if (node instanceof ObjectNode object) {
			Map<String, JsonNode> members = new TreeMap<>();
			object.properties().forEach((member) -> members.put(member.getKey(), sorted(member.getValue())));
			ObjectNode copy = object();
			members.forEach(copy::set);
			return copy;
		}
		if (node instanceof ArrayNode array) {
			ArrayNode copy = array();
			array.forEach((element) -> copy.add(sorted(element)));
			return copy;
		}
		return node;
	}

}
