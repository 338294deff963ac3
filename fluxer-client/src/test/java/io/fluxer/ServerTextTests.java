package io.fluxer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServerTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "plain text", "gr\u00fc\u00dfe \ud83d\ude00" })
	void whatIsPrintableStays(String text) {
		assertThat(ServerText.printable(text, 100)).isEqualTo(text);
	}

	@Test
	void whatEndsALineIsEscaped() {
		assertThat(ServerText.printable("a\r\n\tb\u0000\u001b[31m\u0085\u2028\u2029\u202e", 100))
			.isEqualTo("a\\r\\n\\tb\\u0000\\u001b[31m\\u0085\\u2028\\u2029\\u202e");
	}

	@Test
	void whatIsTooLongIsCut() {
		assertThat(ServerText.printable("abcdef", 6)).isEqualTo("abcdef");
		assertThat(ServerText.printable("abcdefg", 6)).isEqualTo("abcdef...");
		assertThat(ServerText.printable("\nbcdefg", 6)).isEqualTo("\\nbcdef...");
	}

}
