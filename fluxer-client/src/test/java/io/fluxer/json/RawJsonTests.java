package io.fluxer.json;

import java.nio.charset.StandardCharsets;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RawJsonTests {

	@Test
	void partOfAnArrayIsTheSameAsTheValueByItself() {
		RawJson whole = RawJson.of(bytes("{\"id\":\"7\"}"));
		RawJson part = RawJson.of(bytes("[1,{\"id\":\"7\"},2]"), 3, 10);
		assertThat(part).isEqualTo(whole).hasSameHashCodeAs(whole).hasToString("RawJson[10 bytes]");
		assertThat(part.text()).isEqualTo("{\"id\":\"7\"}");
		assertThat(part.size()).isEqualTo(10);
		assertThat(part.tree()).isEqualTo(whole.tree());
		assertThat(part.as(Value.class)).isEqualTo(new Value(Snowflake.of(7)));
		assertThat(part.field("id", Snowflake.class)).isEqualTo(Snowflake.of(7));
		assertThat(part).isNotEqualTo(RawJson.of(bytes("{\"id\":\"8\"}")));
	}

	@Test
	void partOutsideTheArrayIsRefused() {
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> RawJson.of(new byte[4], 2, 3));
	}

	@Test
	void fieldIsFoundBehindObjectsAndListsOfTheSameName() {
		RawJson json = RawJson.of(bytes("{\"a\":{\"id\":\"1\"},\"b\":[{\"id\":\"2\"}],\"id\":\"3\"}"));
		assertThat(json.field("id", Snowflake.class)).isEqualTo(Snowflake.of(3));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"id\":null}", "{\"other\":1}", "[\"id\",\"7\"]", "\"id\"", "null", "7" })
	void fieldThatIsNotThereIsNull(String text) {
		assertThat(RawJson.of(bytes(text)).field("id", Snowflake.class)).isNull();
	}

	@Test
	void fieldOfAnotherTypeFails() {
		RawJson json = RawJson.of(bytes("{\"id\":[]}"));
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> json.field("id", Snowflake.class));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	record Value(Snowflake id) {

	}

}
