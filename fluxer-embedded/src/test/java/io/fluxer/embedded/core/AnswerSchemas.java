package io.fluxer.embedded.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.fluxer.contract.ApiOperation;
import io.fluxer.contract.OpenApiDocument;
import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds answers of the server against the schemas of the API's own document, where it is
 * there.
 */
final class AnswerSchemas {

	private static final String ERROR = "/components/schemas/Error";

	private static final String RATE_LIMIT = "/components/schemas/RateLimitError";

	private static final AnswerSchemas PRESENT = new AnswerSchemas();

	private final @Nullable OpenApiDocument document;

	private AnswerSchemas() {
		Path file = Path.of(System.getProperty("fluxer.reference", "absent"), "openapi-bot.json");
		try {
			this.document = Files.isReadable(file) ? OpenApiDocument.read(file) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static AnswerSchemas present() {
		return PRESENT;
	}

	/** The document, {@code null} if it is not there. */
	@Nullable OpenApiDocument document() {
		return this.document;
	}

	/**
	 * What an answer has that its schema does not allow.
	 * @param method the method of the request
	 * @param path its path without version and query
	 * @param status the status of the answer
	 * @param body its body
	 * @return the problems; none for requests that are no operation of a bot
	 */
	List<String> problems(String method, String path, int status, byte[] body) {
		ApiOperation operation = (this.document != null) ? this.document.match(method, path).orElse(null) : null;
		if (operation == null) {
			return List.of();
		}
		if (status == 429) {
			return this.document.problems(RATE_LIMIT, FluxerJson.mapper().readTree(body));
		}
		if (status >= 300) {
			// What a code has to tell beside these stands next to them.
			ObjectNode error = (ObjectNode) FluxerJson.mapper().readTree(body);
			return this.document.problems(ERROR, error.retain("code", "message", "errors"));
		}
		if (!operation.answersWithBody(status)) {
			return (body.length == 0) ? List.of() : List.of("a body where there is none");
		}
		JsonNode answer = FluxerJson.mapper().readTree(body);
		return this.document.problems(operation.answerPointer(status), answer);
	}

}
