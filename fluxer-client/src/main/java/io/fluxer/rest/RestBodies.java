package io.fluxer.rest;

import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what a caller sends into bodies.
 */
final class RestBodies {

	private static final String ATTACHMENTS = "attachments";

	private RestBodies() {
	}

	static RestBody of(RestCall<?> call) {
		Object body = call.body();
		try {
			if (body == null) {
				return new RestBody.None();
			}
			if (body instanceof MultipartPayload multipart) {
				return new RestBody.Multipart(payloadJson(multipart), multipart);
			}
			return new RestBody.Json(FluxerJson.mapper().writeValueAsBytes(body));
		}
		catch (JacksonException ex) {
			String method = call.template().method();
			String route = call.template().template();
			throw new RestJsonException(method + " " + route + ": the body cannot be written as JSON", method, route,
					null, ex);
		}
	}

	private static byte @Nullable [] payloadJson(MultipartPayload multipart) {
		JsonMapper mapper = FluxerJson.mapper();
		boolean described = multipart.files().stream().anyMatch(RestBodies::isDescribed);
		if (multipart.payload() == null && !described) {
			return null;
		}
		JsonNode payload = (multipart.payload() != null) ? mapper.valueToTree(multipart.payload())
				: JsonNodeFactory.instance.objectNode();
		// A copy: the payload may be the caller's own tree.
		JsonNode complete = payload.deepCopy();
		if (complete instanceof ObjectNode object && !multipart.files().isEmpty() && !object.has(ATTACHMENTS)) {
			describe(object.putArray(ATTACHMENTS), multipart);
		}
		return mapper.writeValueAsBytes(complete);
	}

	private static void describe(ArrayNode attachments, MultipartPayload multipart) {
		for (int index = 0; index < multipart.files().size(); index++) {
			attachments.addPOJO(AttachmentMetadata.of(index, multipart.files().get(index)));
		}
	}

	private static boolean isDescribed(FileUpload file) {
		return file.title() != null || file.description() != null || file.isSpoiler();
	}

}
