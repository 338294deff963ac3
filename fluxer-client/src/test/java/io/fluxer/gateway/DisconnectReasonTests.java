package io.fluxer.gateway;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DisconnectReasonTests {

	@ParameterizedTest
	@CsvSource({ "1000,LOST", "1006,LOST", "4000,RECONNECT", "4001,PROTOCOL", "4002,PROTOCOL", "4003,PROTOCOL",
			"4004,REFUSED", "4005,PROTOCOL", "4006,OTHER", "4007,SESSION", "4008,RATE_LIMITED", "4009,TIMEOUT",
			"4010,REFUSED", "4011,REFUSED", "4012,REFUSED", "4013,SESSION", "4999,OTHER" })
	void everyCloseCodeHasAClass(int code, DisconnectReason reason) {
		assertThat(DisconnectReason.of(code)).isEqualTo(reason);
	}

}
