package io.fluxer.boot.autoconfigure;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReadyReport}.
 */
class ReadyReportTests {

	@Test
	void saysHowLongItTookAndWhatItTakes() {
		assertThat(ReadyReport.text("", Duration.ofMillis(312), Duration.ofMillis(2_130), 61_400_000))
			.isEqualTo("The bot is ready after 0.31 s (process running for 2.13 s), heap in use: 61 MB");
		assertThat(ReadyReport.text(" 'helper'", Duration.ZERO, Duration.ZERO, 0)).startsWith("The bot 'helper' is ");
	}

}
