package io.fluxer.json;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The JSON mapper that speaks Fluxer's dialect. It is ours alone: an application's own
 * mapper never changes the protocol.
 * <p>
 * Unknown fields are passed over, a {@code null} for a primitive reads as its default,
 * keys are in snake case, and {@code null} components are left out when written.
 *
 * @since 0.1.0
 */
public final class FluxerJson {

	private static final int MAX_STRING_LENGTH = 64 * 1024 * 1024;

	private static final JsonMapper MAPPER = createMapper();

	private FluxerJson() {
	}

	/**
	 * Returns the shared mapper. It is immutable and safe for use by many threads.
	 * @return the mapper
	 */
	public static JsonMapper mapper() {
		return MAPPER;
	}

	private static JsonMapper createMapper() {
		JsonFactory factory = JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxStringLength(MAX_STRING_LENGTH).build())
			.build();
		return JsonMapper.builder(factory)
			.addModule(new SimpleModule().addDeserializer(Instant.class, new WireInstantDeserializer())
				.setDeserializerModifier(new RecordModifier()))
			.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
			.disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
			.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
			.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
			.build();
	}

}
