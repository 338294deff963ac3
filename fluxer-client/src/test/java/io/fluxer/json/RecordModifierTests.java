package io.fluxer.json;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RecordModifierTests {

	private final JsonMapper mapper = FluxerJson.mapper();

	@Test
	void readsARecordWhateverStandsBetweenItsComponents() {
		assertThat(this.mapper
			.readValue("{\"x\":{\"name\":[1]},\"name\":\"a\",\"y\":[{}],\"inner\":{\"z\":0,\"size\":2}}", Outer.class))
			.isEqualTo(new Outer("a", new Inner(2)));
	}

	@Test
	void failureOfAConstructorNamesTheFieldAndKeepsTheCause() {
		assertThatExceptionOfType(ValueInstantiationException.class)
			.isThrownBy(() -> this.mapper.readValue("{\"name\":\"a\",\"inner\":{\"size\":-1}}", Outer.class))
			.withMessageContaining("Less than nothing")
			.withMessageContaining("[\"inner\"]")
			.havingCause()
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void readsARecordThatHasAFactory() {
		assertThat(this.mapper.readValue("{\"words\":\"a b\",\"other\":{}}", Factored.class))
			.isEqualTo(new Factored(List.of("a", "b")));
	}

	@Test
	void recordWithUnwrappedComponentIsReadAsJacksonReadsIt() {
		String json = "{\"before\":1,\"name\":\"a\",\"size\":2}";
		assertThat(this.mapper.readValue(json, Unwrapping.class)).isEqualTo(new Unwrapping("a", new Inner(2)));
	}

	@Test
	void errorOfAConstructorStaysAnError() {
		assertThatExceptionOfType(StackOverflowError.class)
			.isThrownBy(() -> this.mapper.readValue("{\"name\":\"a\"}", Broken.class));
	}

	record Outer(String name, Inner inner) {

	}

	record Inner(int size) {

		Inner {
			if (size < 0) {
				throw new IllegalArgumentException("Less than nothing");
			}
		}

	}

	record Factored(List<String> words) {

		@JsonCreator
		static Factored of(@Nullable String words) {
			return new Factored((words != null) ? List.of(words.split(" ")) : List.of());
		}

	}

	record Unwrapping(String name, @JsonUnwrapped Inner inner) {

	}

	record Broken(String name) {

		Broken {
			throw new StackOverflowError("too deep");
		}

	}

}
