package io.fluxer.rest;

import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

import org.springframework.core.ParameterizedTypeReference;

/**
 * Reads the body of a success.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
interface RestReader<T> {

	@Nullable T read(byte[] body);

	static <T> RestReader<T> of(Class<T> type) {
		return (body) -> FluxerJson.mapper().readValue(body, type);
	}

	static <T> RestReader<T> of(ParameterizedTypeReference<T> type) {
		JavaType javaType = FluxerJson.mapper().constructType(type.getType());
		return (body) -> FluxerJson.mapper().readValue(body, javaType);
	}

	static RestReader<JsonNode> tree() {
		return (body) -> FluxerJson.mapper().readTree(body);
	}

	static RestReader<Void> nothing() {
		return (body) -> null;
	}

}
