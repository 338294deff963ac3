package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/**
 * Compares the keys and the JSON types of two trees.
 */
final class Shape {

	private final Map<String, Set<String>> typesByKey = new HashMap<>();

	private final Collection<String> excepted;

	Shape(Collection<String> excepted) {
		this.excepted = excepted;
	}

	/**
	 * Learns which keys have been seen as {@code null} and with a value.
	 */
	void learn(JsonNode node) {
		node.properties().forEach((member) -> {
			this.typesByKey.computeIfAbsent(member.getKey(), (key) -> new HashSet<>()).add(type(member.getValue()));
			learn(member.getValue());
		});
		if (node.isArray()) {
			node.forEach(this::learn);
		}
	}

	List<String> differences(JsonNode recorded, JsonNode ours) {
		List<String> differences = new ArrayList<>();
		compare("", "", recorded, ours, differences);
		return differences;
	}

	private void compare(String path, String key, JsonNode recorded, JsonNode ours, List<String> differences) {
		if (this.excepted.contains(path)) {
			return;
		}
		if (!type(recorded).equals(type(ours))) {
			Set<String> seen = this.typesByKey.getOrDefault(key, Set.of());
			boolean nullable = seen.contains("null") && seen.contains(type(ours.isNull() ? recorded : ours));
			if (!(nullable && (recorded.isNull() || ours.isNull()))) {
				differences.add(path + ": " + type(recorded) + " recorded, " + type(ours) + " here");
			}
			return;
		}
		if (recorded.isObject()) {
			compareObjects(path, recorded, ours, differences);
		}
		else if (recorded.isArray()) {
			compareArrays(path, key, recorded, ours, differences);
		}
	}

	private void compareObjects(String path, JsonNode recorded, JsonNode ours, List<String> differences) {
		Set<String> keys = new TreeSet<>(recorded.propertyNames());
		keys.addAll(ours.propertyNames());
		for (String key : keys) {
			String at = path + "." + key;
			if (this.excepted.contains(at)) {
				continue;
			}
			if (!ours.has(key)) {
				differences.add(at + ": missing here");
			}
			else if (!recorded.has(key)) {
				differences.add(at + ": not recorded");
			}
			else {
				compare(at, key, recorded.get(key), ours.get(key), differences);
			}
		}
	}

	/**
	 * Compares each of our elements with the recorded one of the same kind that is most
	 * like it: channels with a channel of their type, authors with a bot or a person.
	 */
	private void compareArrays(String path, String key, JsonNode recorded, JsonNode ours, List<String> differences) {
		for (JsonNode element : ours) {
			List<String> fewest = null;
			for (JsonNode candidate : recorded) {
				if (kind(candidate).equals(kind(element))) {
					List<String> found = new ArrayList<>();
					compare(path + "[]", key, candidate, element, found);
					fewest = (fewest == null || found.size() < fewest.size()) ? found : fewest;
				}
			}
			differences.addAll((fewest != null) ? fewest : List.of(path + "[]: no such element recorded"));
		}
	}

	private static String kind(JsonNode element) {
		return element.path("type") + " " + element.path("bot") + " " + element.has("referenced_message") + " "
				+ element.has("reactions");
	}

	private static String type(JsonNode node) {
		return node.getNodeType().name().toLowerCase(Locale.ROOT);
	}

}
