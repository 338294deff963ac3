package io.fluxer;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SnowflakeTests {

	@Test
	void readsAndWritesDecimalDigits() {
		assertThat(Snowflake.of("1573872307049336832")).isEqualTo(Snowflake.of(1573872307049336832L))
			.hasToString("1573872307049336832");
		assertThat(Snowflake.of("0").value()).isZero();
		assertThat(Snowflake.of(Long.toString(Long.MAX_VALUE)).value()).isEqualTo(Long.MAX_VALUE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "abc", "-1", "+1", "1.5", " 1", "1 ", "9223372036854775808", "\u0661" })
	void refusesWhatIsNoId(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Snowflake.of(text))
			.withMessageStartingWith("Not a Fluxer id");
	}

	@Test
	void refusesANegativeNumber() {
		assertThatIllegalArgumentException().isThrownBy(() -> Snowflake.of(-1)).withMessage("Not a Fluxer id: -1");
	}

	@Test
	void doesNotRepeatLongTextInItsError() {
		assertThatIllegalArgumentException().isThrownBy(() -> Snowflake.of("secret".repeat(20)))
			.withMessage("Not a Fluxer id: a text of 120 characters");
	}

	@Test
	void knowsWhenItWasMade() {
		assertThat(Snowflake.of(0).createdAt()).isEqualTo(Instant.parse("2015-01-01T00:00:00Z"));
		assertThat(Snowflake.of("1573873953275908096").createdAt())
			.isEqualTo(Instant.parse("2026-11-22T01:33:11.625Z"));
	}

	@Test
	void ordersByNumber() {
		assertThat(Snowflake.of(9)).isLessThan(Snowflake.of(10));
	}

}
