package io.fluxer.contract;

import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * Values that tell what became of them: no zero, nothing empty, each another, the same
 * ones in each answer.
 */
final class AnswerValues {

	private static final long FIRST_ID = 1_500_000_000_000_000_000L;

	// Schemas of plain strings that hold more than text.
	private static final Set<String> IDS = Set.of("mention_roles", "mentions", "participants", "roles", "role_ids");

	private int count;

	String id() {
		return Long.toString(FIRST_ID + ++this.count);
	}

	String text(JsonNode schema, String name) {
		this.count++;
		String pattern = schema.path("pattern").asString("");
		String format = schema.path("format").asString("");
		if (format.equals("date-time") || name.endsWith("_at") || name.endsWith("_until")
				|| name.equals("premium_since") || name.endsWith("timestamp")) {
			return "2026-03-04T05:%02d:%02d.678Z".formatted(this.count / 60 % 60, this.count % 60);
		}
		if (format.equals("int64")) {
			return Integer.toString(1 << (this.count % 20));
		}
		if (pattern.equals("^\\d{1,4}$") || name.equals("discriminator")) {
			return "%04d".formatted(this.count);
		}
		if (pattern.startsWith("^(0|[1-9]") || name.equals("id") || name.endsWith("_id") || IDS.contains(name)) {
			return id();
		}
		if (format.equals("uri") || name.endsWith("url") || name.endsWith("_uris")) {
			return "https://fluxer.example/" + this.count;
		}
		String text = (name.isEmpty() ? "text" : name) + "_" + this.count;
		int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
		return (text.length() > most) ? text.substring(text.length() - most) : text;
	}

	int number(JsonNode schema) {
		this.count++;
		int least = schema.path("minimum").asInt(0);
		long most = schema.path("maximum").asLong(Integer.MAX_VALUE);
		return (int) Math.min(most, Math.max(1, least) + this.count);
	}

}
