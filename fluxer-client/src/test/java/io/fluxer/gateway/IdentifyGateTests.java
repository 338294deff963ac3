package io.fluxer.gateway;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifyGateTests {

	private final AtomicLong time = new AtomicLong(-7);

	private final IdentifyGate gate = new IdentifyGate(this.time::get);

	@Test
	void letsFewerBeginInAnyMinuteThanTheServer() {
		for (int i = 0; i < 18; i++) {
			assertThat(this.gate.take()).isZero();
			this.time.addAndGet(Duration.ofSeconds(1).toNanos());
		}
		assertThat(this.gate.take()).isEqualTo(Duration.ofMillis(60_500 - 18_000).toNanos());
		assertThat(this.gate.take()).isEqualTo(Duration.ofMillis(60_500 - 17_000).toNanos());
	}

	@Test
	void thoseThatWaitCountWhenTheyGo() {
		for (int i = 0; i < 36; i++) {
			this.gate.take();
		}
		assertThat(this.gate.take()).isEqualTo(Duration.ofMillis(121_000).toNanos());
	}

}
