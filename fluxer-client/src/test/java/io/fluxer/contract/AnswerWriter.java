package io.fluxer.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one answer for a schema, and notes where it could have chosen otherwise.
 */
final class AnswerWriter {

	static final String ALTERNATIVE = "alternative ";

	private static final String VALUE = "value ";

	private static final String ABSENT = "absent";

	private static final String NULL = "null";

	private static final String EMPTY = "empty";

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private final OpenApiDocument document;

	private final Fill fill;

	private final Map<String, String> chosen;

	private final Map<String, List<String>> choices = new LinkedHashMap<>();

	private final Deque<String> references = new ArrayDeque<>();

	private final AnswerValues values = new AnswerValues();

	private final JsonNode answer;

	AnswerWriter(OpenApiDocument document, String pointer, Fill fill, Map<String, String> chosen) {
		this.document = document;
		this.fill = fill;
		this.chosen = chosen;
		JsonNode written = write(document.at(pointer), "", "");
		this.answer = (written != null) ? written : NODES.nullNode();
	}

	JsonNode answer() {
		return this.answer;
	}

	/** By path, what else could have been written there. */
	Map<String, List<String>> choices() {
		return this.choices;
	}

	/** The value, or nothing if it would contain itself a second time. */
	private @Nullable JsonNode write(JsonNode schema, String path, String name) {
		String reference = schema.path("$ref").asString("");
		if (reference.isEmpty()) {
			return writePlain(schema, path, name);
		}
		if (Collections.frequency(this.references, reference) > 1) {
			return null;
		}
		this.references.push(reference);
		JsonNode written = writePlain(this.document.resolve(schema), path, name);
		this.references.pop();
		return written;
	}

	private @Nullable JsonNode writePlain(JsonNode schema, String path, String name) {
		JsonNode alternatives = schema.has("oneOf") ? schema.path("oneOf") : schema.path("anyOf");
		if (alternatives.isArray()) {
			return writeAlternative(alternatives, path, name);
		}
		if (schema.path("enum").isArray()) {
			return writeEnumerated(schema.path("enum"), path);
		}
		return switch (schema.path("type").asString("object")) {
			case "object" -> writeObject(schema, path);
			case "array" -> writeArray(schema, path, name);
			case "string" -> NODES.stringNode(this.values.text(schema, name));
			case "integer", "number" -> NODES.numberNode(this.values.number(schema));
			case "boolean" -> NODES.booleanNode(true);
			case "null" -> NODES.nullNode();
			default -> throw new IllegalStateException("A schema of the unknown type " + schema.path("type"));
		};
	}

	private @Nullable JsonNode writeAlternative(JsonNode alternatives, String path, String name) {
		List<JsonNode> valued = new ArrayList<>();
		boolean nullable = false;
		for (JsonNode alternative : alternatives) {
			if (alternative.path("type").asString("").equals("null")) {
				nullable = true;
			}
			else {
				valued.add(alternative);
			}
		}
		for (int index = 1; index < valued.size(); index++) {
			choice(path, ALTERNATIVE + index);
		}
		if (nullable) {
			choice(path, NULL);
		}
		String chosenHere = this.chosen.getOrDefault(path, "");
		if (nullable && (chosenHere.equals(NULL) || (this.fill == Fill.NULLS && chosenHere.isEmpty()))) {
			return NODES.nullNode();
		}
		int index = chosenHere.startsWith(ALTERNATIVE) ? Integer.parseInt(chosenHere.substring(ALTERNATIVE.length()))
				: 0;
		JsonNode written = write(valued.get(index), path, name);
		return (written == null && nullable) ? NODES.nullNode() : written;
	}

	private JsonNode writeEnumerated(JsonNode values, String path) {
		for (int index = 1; index < values.size(); index++) {
			choice(path, VALUE + index);
		}
		String chosenHere = this.chosen.getOrDefault(path, "");
		int index = chosenHere.startsWith(VALUE) ? Integer.parseInt(chosenHere.substring(VALUE.length())) : 0;
		return values.get(index);
	}

	private JsonNode writeObject(JsonNode schema, String path) {
		ObjectNode object = NODES.objectNode();
		Set<String> required = new HashSet<>();
		schema.path("required").forEach((name) -> required.add(name.asString()));
		schema.path("properties").forEachEntry((name, property) -> {
			String below = path + "/" + name;
			boolean optional = !required.contains(name);
			if (optional) {
				choice(below, ABSENT);
			}
			if (optional && (this.fill == Fill.REQUIRED || ABSENT.equals(this.chosen.get(below)))) {
				return;
			}
			JsonNode written = write(property, below, name);
			if (written != null) {
				object.set(name, written);
			}
		});
		JsonNode others = schema.path("additionalProperties");
		if (others.isObject() && this.fill != Fill.REQUIRED) {
			String key = this.values.id();
			JsonNode written = write(others, path + "/*", "");
			if (written != null) {
				object.set(key, written);
			}
		}
		return object;
	}

	private JsonNode writeArray(JsonNode schema, String path, String name) {
		ArrayNode array = NODES.arrayNode();
		if (!path.isEmpty() && schema.path("minItems").asInt(0) == 0) {
			choice(path, EMPTY);
		}
		if (!EMPTY.equals(this.chosen.get(path))) {
			JsonNode written = write(schema.path("items"), path + "/0", name);
			if (written != null) {
				array.add(written);
			}
		}
		return array;
	}

	private void choice(String path, String choice) {
		this.choices.computeIfAbsent(path, (key) -> new ArrayList<>()).add(choice);
	}

	/**
	 * How much is written where a schema leaves it open.
	 */
	enum Fill {

		EVERYTHING, REQUIRED, NULLS

	}

}
