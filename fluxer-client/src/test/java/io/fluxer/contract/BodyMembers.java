package io.fluxer.contract;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/**
 * The members of bodies by their paths, such as {@code embeds.author.name}; places in
 * lists and keys of maps have no name.
 */
final class BodyMembers {

	private final OpenApiDocument document;

	BodyMembers(OpenApiDocument document) {
		this.document = document;
	}

	/** What a schema has a place for. */
	Set<String> known(String pointer) {
		Set<String> paths = new TreeSet<>();
		collect(this.document.at(pointer), "", new HashSet<>(), paths);
		return paths;
	}

	private void collect(JsonNode schema, String path, Set<String> inside, Set<String> paths) {
		String reference = schema.path("$ref").asString("");
		if (schema.isMissingNode() || (!reference.isEmpty() && !inside.add(reference))) {
			return;
		}
		JsonNode resolved = this.document.resolve(schema);
		resolved.path("oneOf").forEach((alternative) -> collect(alternative, path, inside, paths));
		resolved.path("anyOf").forEach((alternative) -> collect(alternative, path, inside, paths));
		collect(resolved.path("items"), path, inside, paths);
		resolved.path("properties").forEachEntry((name, property) -> {
			String below = path.isEmpty() ? name : path + "." + name;
			paths.add(below);
			collect(property, below, inside, paths);
		});
		inside.remove(reference);
	}

	/** What a body has. */
	static Set<String> of(JsonNode body) {
		Set<String> paths = new TreeSet<>();
		collect(body, "", paths);
		return paths;
	}

	private static void collect(JsonNode node, String path, Set<String> paths) {
		if (node.isArray()) {
			node.forEach((element) -> collect(element, path, paths));
		}
		node.forEachEntry((name, value) -> {
			String below = path.isEmpty() ? name : path + "." + name;
			paths.add(below);
			collect(value, below, paths);
		});
	}

}
