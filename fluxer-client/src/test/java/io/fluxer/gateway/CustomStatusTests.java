package io.fluxer.gateway;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CustomStatusTests {

	@Test
	void takesATextOf128CharactersOrNone() {
		assertThat(status("\ud83d\ude00".repeat(128)).text()).hasSize(256);
		assertThat(status(null).text()).isNull();
	}

	@Test
	void refusesATextThatTheServerDoesNotTake() {
		assertThatIllegalArgumentException().isThrownBy(() -> status("")).withMessageContaining("not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> status("x".repeat(129))).withMessageContaining("not 129");
	}

	private static CustomStatus status(String text) {
		return new CustomStatus(text, null, null, null);
	}

}
