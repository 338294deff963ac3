package io.fluxer.gateway;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CloseActionTests {

	@ParameterizedTest
	@CsvSource({ "1000, RESUME", "1001, RESUME", "1005, RESUME", "1006, RESUME", "1011, RESUME", "1015, RESUME",
			"4000, RESUME", "4001, RESUME_LATER", "4002, RESUME_LATER", "4003, IDENTIFY_LATER", "4004, IDENTIFY",
			"4005, RESUME", "4006, IDENTIFY_LATER", "4007, IDENTIFY", "4008, WAIT_FOR_RATE_LIMIT", "4009, RESUME",
			"4010, FAIL", "4011, FAIL", "4012, FAIL", "4013, IDENTIFY", "4014, IDENTIFY_LATER",
			"4999, IDENTIFY_LATER" })
	void followsTheCode(int code, CloseAction action) {
		assertThat(CloseAction.of(code, false, false, 0)).isEqualTo(action);
	}

	@ParameterizedTest
	@CsvSource({ "4002, FAIL", "4004, FAIL", "4000, RESUME", "4008, WAIT_FOR_RATE_LIMIT" })
	void tellsAnAnswerToIdentify(int code, CloseAction action) {
		assertThat(CloseAction.of(code, true, false, 0)).isEqualTo(action);
	}

	@ParameterizedTest
	@CsvSource({ "4002, IDENTIFY_LATER", "4004, IDENTIFY", "4007, IDENTIFY" })
	void tellsAnAnswerToResume(int code, CloseAction action) {
		assertThat(CloseAction.of(code, false, true, 0)).isEqualTo(action);
	}

	@Test
	void givesASessionUpThatIsUnavailableTwice() {
		assertThat(CloseAction.of(4000, false, true, 1)).isEqualTo(CloseAction.RESUME);
		assertThat(CloseAction.of(4000, false, true, 2)).isEqualTo(CloseAction.IDENTIFY);
	}

}
