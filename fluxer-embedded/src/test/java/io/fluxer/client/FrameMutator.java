package io.fluxer.client;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import io.fluxer.json.FluxerJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Spoils frames: fields are dropped, nulled or of another type, lists and frames end too
 * early. No value becomes another one of its type, so that a frame says less than before
 * or nothing, but nothing else.
 */
final class FrameMutator {

	private final RandomGenerator random;

	FrameMutator(RandomGenerator random) {
		this.random = random;
	}

	String mutate(String frame) {
		if (this.random.nextInt(10) == 0) {
			return truncate(frame);
		}
		JsonNode tree = FluxerJson.mapper().readTree(frame);
		for (int i = this.random.nextInt(1, 4); i > 0; i--) {
			change(tree);
		}
		return FluxerJson.mapper().writeValueAsString(tree);
	}

	String truncate(String frame) {
		return frame.substring(0, this.random.nextInt(frame.length()));
	}

	private void change(JsonNode frame) {
		List<JsonNode> containers = new ArrayList<>();
		collect(frame, containers);
		JsonNode chosen = containers.get(this.random.nextInt(containers.size()));
		if (chosen.isEmpty()) {
			return;
		}
		int index = this.random.nextInt(chosen.size());
		if (chosen instanceof ArrayNode array) {
			if (this.random.nextInt(3) == 0) {
				array.remove(index);
			}
			else {
				array.set(index, other(array.get(index)));
			}
		}
		else if (chosen instanceof ObjectNode object) {
			String key = List.copyOf(object.propertyNames()).get(index);
			if (this.random.nextInt(3) == 0) {
				object.remove(key);
			}
			else {
				object.set(key, other(object.get(key)));
			}
		}
	}

	private JsonNode other(JsonNode value) {
		JsonNodeFactory nodes = JsonNodeFactory.instance;
		return switch (this.random.nextInt(6)) {
			case 0 -> value.isNumber() ? nodes.stringNode("x") : nodes.numberNode(-1);
			case 1 -> value.isString() ? nodes.booleanNode(true) : nodes.stringNode("x");
			case 2 -> value.isArray() ? nodes.objectNode() : nodes.arrayNode().add(nodes.nullNode());
			case 3 -> value.isObject() ? nodes.arrayNode() : nodes.objectNode();
			default -> nodes.nullNode();
		};
	}

	private static void collect(JsonNode node, List<JsonNode> containers) {
		if (node.isContainer()) {
			containers.add(node);
			node.forEach((child) -> collect(child, containers));
		}
	}

}
