package io.fluxer.entity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LimitsTests {

	@ParameterizedTest
	@CsvSource({ "abc, 3", "' a b ', 3", "'\u00a0\ufeff\u2028a\u3000', 1", "'a\u202eb\fc', 3", "'   ', 0", "'', 0",
			"'\ud83d\udc4d', 2", "'a\u202e ', 1", "'\u200b', 1" })
	void textIsCountedAsTheServerCounts(String text, int length) {
		assertThat(Limits.length(text)).isEqualTo(length);
	}

	@Test
	void nothingHasNoLength() {
		assertThat(Limits.length(null)).isZero();
		assertThat(Limits.length("field", null, 1, 2)).isNull();
	}

	@Test
	void blanksAtTheEndsDoNotCountTowardsALimit() {
		assertThat(Limits.length("field", " ab \n", 1, 2)).isEqualTo(" ab \n");
		assertThatExceptionOfType(InvalidPayloadException.class).isThrownBy(() -> Limits.length("field", "   ", 1, 2))
			.withMessage("field has 0 characters, but 1 to 2 are allowed");
	}

}
