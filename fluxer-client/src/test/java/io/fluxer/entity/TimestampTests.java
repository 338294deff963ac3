package io.fluxer.entity;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TimestampTests {

	private static final Instant TIME = Instant.ofEpochSecond(1792646400);

	@ParameterizedTest
	@CsvSource({ "SHORT_TIME,t", "LONG_TIME,T", "SHORT_DATE,d", "LONG_DATE,D", "SHORT_DATE_TIME,f", "LONG_DATE_TIME,F",
			"SHORT_DATE_SHORT_TIME,s", "SHORT_DATE_MEDIUM_TIME,S", "RELATIVE,R" })
	void everyStyleHasItsLetter(TimestampStyle style, char letter) {
		assertThat(new Timestamp(TIME, style)).hasToString("<t:1792646400:" + letter + ">");
	}

	@ParameterizedTest
	@EnumSource
	void readsWhatItWrites(TimestampStyle style) {
		Timestamp timestamp = new Timestamp(TIME, style);
		assertThat(Timestamp.parse(timestamp.toString())).isEqualTo(timestamp);
	}

	@Test
	void noStyleMeansDateAndTime() {
		assertThat(Timestamp.parse("<t:1792646400>")).isEqualTo(Timestamp.of(TIME));
	}

	@Test
	void partsOfASecondAreNotShown() {
		assertThat(Timestamp.of(TIME.plusMillis(999))).hasToString("<t:1792646400:f>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1792646400", "<t:>", "<t:x>", "<t:-5>", "<t:0>", "<t:1.5>", "<t:5:>", "<t:5:Q>",
			"<t:5:RR>", "<t:5:R> ", "<t:5:R:R>", "<t:8640000000001>", "<t:9999999999999999999>", "<T:5>" })
	void whatIsNoTimestampIsNull(String text) {
		assertThat(Timestamp.parse(text)).isNull();
	}

	@ParameterizedTest
	@ValueSource(longs = { Long.MIN_VALUE / 1000, -1, 0, 8_640_000_000_001L })
	void refusesATimeThatNobodyWouldSee(long second) {
		Instant time = Instant.ofEpochSecond(Math.max(second, Instant.MIN.getEpochSecond()));
		assertThatIllegalArgumentException().isThrownBy(() -> Timestamp.of(time));
	}

}
