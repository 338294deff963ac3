package io.fluxer.json;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WireInstantDeserializerTests {

	@ParameterizedTest
	@ValueSource(strings = { "\"2026-11-22T01:26:40.231Z\"", "\"2024-02-29T23:59:59.999Z\"",
			"\"0001-01-01T00:00:00.000Z\"", "\"2026-11-22T01:26:40Z\"", "\"2026-11-22T01:26:40.231456789Z\"",
			"\"2026-11-22T01:26:40.231+02:00\"", "\"2026-11-22T01:26:40.23+0000\"", "1763774800", "1763774800.5",
			"\"1763774800\"", "\"2026-11-22T24:00:00.000Z\"", "\"\"", "null" })
	void whatJacksonReadsIsReadTheSameWay(String json) {
		assertThat(FluxerJson.mapper().readValue(json, Instant.class))
			.isEqualTo(JsonMapper.shared().readValue(json, Instant.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"2026-02-30T01:26:40.231Z\"", "\"2026-13-22T01:26:40.231Z\"",
			"\"2026-11-22 01:26:40.231Z\"", "\"2026-11-22T01:26:40.2x1Z\"", "\"yesterday\"", "true", "{}" })
	void whatIsNoMomentFails(String json) {
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> FluxerJson.mapper().readValue(json, Instant.class));
	}

	@Test
	void partOfARecordIsRead() {
		assertThat(FluxerJson.mapper().readValue("{\"at\":\"2026-11-22T01:26:40.231Z\"}", Moment.class))
			.isEqualTo(new Moment(Instant.parse("2026-11-22T01:26:40.231Z")));
	}

	record Moment(Instant at) {

	}

}
