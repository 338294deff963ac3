package io.fluxer.rest.ratelimit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The server reads its clock and writes its headers in whole milliseconds, so that its
 * buckets may drain up to 3 ms later than a level seen from here.
 */
class MeterTests {

	private static final long SECOND = 1_000_000_000;

	private static final long LAG = 3_000_000;

	private final Meter meter = new Meter(1, 1d / SECOND);

	@Test
	void anEmptyBucketBeginsToDrainALittleAfterItsFirstRequest() {
		this.meter.reserve();
		this.meter.count(10 * SECOND);
		assertThat(this.meter.readyAt(10 * SECOND)).isEqualTo(11 * SECOND + LAG);
	}

	@Test
	void aLevelThatAnAnswerToldBeginsToDrainALittleLater() {
		this.meter.set(1, 10 * SECOND);
		assertThat(this.meter.readyAt(10 * SECOND)).isEqualTo(11 * SECOND + LAG);
	}

	@Test
	void aBusyBucketDrainsWithoutAPause() {
		Meter busy = new Meter(2, 1d / SECOND);
		busy.reserve();
		busy.count(10 * SECOND);
		busy.reserve();
		busy.count(10 * SECOND + SECOND / 2);
		assertThat(busy.readyAt(10 * SECOND + SECOND / 2)).isCloseTo(11 * SECOND + LAG, within(1000L));
	}

}
