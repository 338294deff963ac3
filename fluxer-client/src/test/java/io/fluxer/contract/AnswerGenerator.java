package io.fluxer.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Writes answers for a schema: one with everything, one with what is required alone, one
 * with a null wherever one may be, and for each optional property, each nullable one,
 * each alternative and each value of an enumeration, anywhere in the tree, one that
 * differs from the first in that alone.
 */
final class AnswerGenerator {

	private final OpenApiDocument document;

	AnswerGenerator(OpenApiDocument document) {
		this.document = document;
	}

	/** The three answers that every operation is asked to read, for each alternative. */
	List<JsonNode> outlines(String pointer) {
		List<JsonNode> answers = new ArrayList<>();
		for (AnswerWriter.Fill fill : AnswerWriter.Fill.values()) {
			AnswerWriter writer = write(pointer, fill, Map.of());
			answers.add(writer.answer());
			writer.choices().getOrDefault("", List.of()).forEach((choice) -> {
				if (choice.startsWith(AnswerWriter.ALTERNATIVE)) {
					answers.add(write(pointer, fill, Map.of("", choice)).answer());
				}
			});
		}
		return answers;
	}

	/** The answers that differ from a full one in one thing. */
	List<JsonNode> details(String pointer) {
		List<JsonNode> answers = new ArrayList<>();
		explore(pointer, "", Map.of(), answers);
		return answers;
	}

	private void explore(String pointer, String below, Map<String, String> chosen, List<JsonNode> answers) {
		write(pointer, AnswerWriter.Fill.EVERYTHING, chosen).choices().forEach((path, choices) -> {
			if (!path.startsWith(below) || chosen.containsKey(path)) {
				return;
			}
			for (String choice : choices) {
				Map<String, String> more = new LinkedHashMap<>(chosen);
				more.put(path, choice);
				answers.add(write(pointer, AnswerWriter.Fill.EVERYTHING, more).answer());
				if (choice.startsWith(AnswerWriter.ALTERNATIVE)) {
					explore(pointer, path, more, answers);
				}
			}
		});
	}

	private AnswerWriter write(String pointer, AnswerWriter.Fill fill, Map<String, String> chosen) {
		return new AnswerWriter(this.document, pointer, fill, chosen);
	}

}
