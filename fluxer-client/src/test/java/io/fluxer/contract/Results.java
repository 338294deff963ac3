package io.fluxer.contract;

import java.time.Duration;
import java.util.List;

import io.fluxer.json.FluxerJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * What calls return, as trees.
 */
final class Results {

	static final Duration LONGEST_CALL = Duration.ofSeconds(20);

	private Results() {
	}

	/** Writes what a call returned; missing for nothing. */
	static JsonNode tree(Object value) {
		if (value instanceof List<?> list) {
			ArrayNode array = FluxerJson.mapper().createArrayNode();
			list.forEach((element) -> array.add(tree(element)));
			return array;
		}
		return (value != null) ? FluxerJson.mapper().readTree(FluxerJson.mapper().writeValueAsBytes(value))
				: FluxerJson.mapper().missingNode();
	}

}
