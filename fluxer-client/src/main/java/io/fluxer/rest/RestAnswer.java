package io.fluxer.rest;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import io.fluxer.json.FluxerJson;

import org.springframework.http.HttpHeaders;

/**
 * An answer read to its end.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body, empty if there was none
 */
record RestAnswer(int status, HttpHeaders headers, byte[] body) {

	private static final int MAX_REQUEST_ID_LENGTH = 128;

	boolean isSuccess() {
		return this.status >= 200 && this.status < 300;
	}

	/** The answer of a success that has nothing to say. */
	RestAnswer withoutContent() {
		return new RestAnswer(204, this.headers, new byte[0]);
	}

	@Nullable String requestId() {
		String id = this.headers.getFirst("X-Request-ID");
		return (id == null || id.length() <= MAX_REQUEST_ID_LENGTH) ? id : id.substring(0, MAX_REQUEST_ID_LENGTH);
	}

	/** The body if it is a JSON object; what else a proxy sends is none. */
	@Nullable JsonNode jsonObject() {
		if (this.body.length == 0) {
			return null;
		}
		try {
			JsonNode tree = FluxerJson.mapper().readTree(this.body);
			return tree.isObject() ? tree : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
