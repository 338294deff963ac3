package io.fluxer.client;

import java.time.Duration;

import io.fluxer.client.LaneOptions.OrderBy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LaneOptionsTests {

	@Test
	void defaultsAreThoseOfTheDesign() {
		assertThat(LaneOptions.defaults())
			.isEqualTo(new LaneOptions(OrderBy.CHANNEL, Duration.ofSeconds(30), 4096, 16384, false));
	}

	@Test
	void refusesTimeoutThatIsNotPositive() {
		assertThatIllegalArgumentException().isThrownBy(() -> LaneOptions.defaults().withTimeout(Duration.ZERO))
			.withMessageContaining("timeout");
	}

	@Test
	void refusesCapacityBelowOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> LaneOptions.defaults().withCapacities(0, 1))
			.withMessageContaining("lane capacity");
		assertThatIllegalArgumentException().isThrownBy(() -> LaneOptions.defaults().withCapacities(1, 0))
			.withMessageContaining("total capacity");
	}

}
