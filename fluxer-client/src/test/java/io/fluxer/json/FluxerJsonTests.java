package io.fluxer.json;

import java.time.Instant;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FluxerJsonTests {

	private final JsonMapper mapper = FluxerJson.mapper();

	@Test
	void writesSnakeCaseAndLeavesNullsOut() {
		assertThat(this.mapper.writeValueAsString(new Sample(Snowflake.of(7), null, Instant.EPOCH, true, 0, List.of())))
			.isEqualTo("{\"id\":\"7\",\"created_at\":\"1970-01-01T00:00:00Z\",\"is_mobile\":true,\"count\":0,"
					+ "\"some_words\":[]}");
	}

	@Test
	void passesOverUnknownFieldsAndReadsNullPrimitivesAsDefaults() {
		Sample sample = this.mapper
			.readValue("{\"nobody\":{\"knows\":[1]},\"id\":\"7\",\"count\":null,\"is_mobile\":null}", Sample.class);
		assertThat(sample.id()).isEqualTo(Snowflake.of(7));
		assertThat(sample.count()).isZero();
		assertThat(sample.isMobile()).isFalse();
		assertThat(sample.nickName()).isNull();
	}

	@Test
	void readsTheNameThatAnIsComponentHasOnTheWire() {
		assertThat(this.mapper.readValue("{\"is_mobile\":true}", Sample.class).isMobile()).isTrue();
	}

	@Test
	void readsAnIdThatCameAsANumber() {
		assertThat(this.mapper.readValue("1573872307049336832", Snowflake.class))
			.isEqualTo(Snowflake.of(1573872307049336832L));
	}

	@Test
	void refusesAnIdThatIsNone() {
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> this.mapper.readValue("{\"id\":\"x\"}", Sample.class));
	}

	@Test
	void refusesTextBehindTheValue() {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> this.mapper.readTree("{} {}"));
	}

	@Test
	void rawValueParsesOnDemandAndHidesItsContent() {
		RawJson raw = RawJson.of("{\"token\":\"secret\"}".getBytes());
		assertThat(raw.tree().path("token").asString()).isEqualTo("secret");
		assertThat(raw.size()).isEqualTo(18);
		assertThat(raw).hasToString("RawJson[18 bytes]").isEqualTo(RawJson.of(raw.text().getBytes()));
	}

	record Sample(Snowflake id, @Nullable String nickName, Instant createdAt, boolean isMobile, int count,
			List<String> someWords) {
	}

}
