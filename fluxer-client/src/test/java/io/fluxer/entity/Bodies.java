package io.fluxer.entity;

import java.util.function.Supplier;

import io.fluxer.json.FluxerJson;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What tests say about bodies of requests.
 */
final class Bodies {

	private Bodies() {
	}

	static void assertJson(Object body, String json) {
		JsonNode written = FluxerJson.mapper().readTree(FluxerJson.mapper().writeValueAsString(body));
		assertThat(written).isEqualTo(FluxerJson.mapper().readTree(json.replace('\'', '"')));
	}

	static void assertRefused(String field, Supplier<?> payload) {
		assertThatExceptionOfType(InvalidPayloadException.class).isThrownBy(payload::get)
			.satisfies((error) -> assertThat(error.field()).isEqualTo(field))
			.withMessageStartingWith(field + " ");
	}

}
