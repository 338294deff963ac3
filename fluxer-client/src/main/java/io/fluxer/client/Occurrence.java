package io.fluxer.client;

import io.fluxer.json.RawJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One event as its handlers see it, one after the other: they share one parsed payload.
 */
final class Occurrence {

	private final EventEnvelope envelope;

	private volatile @Nullable JsonNode tree;

	Occurrence(EventEnvelope envelope) {
		this.envelope = envelope;
	}

	EventEnvelope envelope() {
		return this.envelope;
	}

	JsonNode tree() {
		JsonNode parsed = this.tree;
		if (parsed == null) {
			RawJson raw = this.envelope.raw();
			parsed = (raw != null) ? raw.tree() : MissingNode.getInstance();
			this.tree = parsed;
		}
		return parsed;
	}

}
