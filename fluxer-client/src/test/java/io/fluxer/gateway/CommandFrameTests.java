package io.fluxer.gateway;

import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CommandFrameTests {

	@ParameterizedTest
	@ValueSource(ints = { 0, 5, 7, 9, 10, 11, 12 })
	void refusesWhatOnlyTheServerSends(int op) {
		assertRefused("{\"op\":" + op + ",\"d\":{}}", "op " + op);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 6 })
	void refusesWhatTheShardSendsItself(int op) {
		assertRefused("{\"op\":" + op + ",\"d\":null}", "op " + op);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "5", "null", "{\"d\":{}}", "{\"op\":\"3\",\"d\":{}}", "{\"op\":3.5,\"d\":{}}" })
	void refusesWhatIsNoFrame(String text) {
		assertRefused(text, "was not sent");
	}

	@Test
	void refusesAFrameWithoutPayload() {
		assertRefused("{\"op\":3}", "no 'd'");
	}

	@Test
	void takesExactly4096Bytes() {
		int overhead = "{\"op\":8,\"d\":\"\"}".length();
		String fitting = "{\"op\":8,\"d\":\"" + "x".repeat(4096 - overhead) + "\"}";
		assertThat(CommandFrame.of(tree(fitting)).bytes()).hasSize(4096);
		assertRefused("{\"op\":8,\"d\":\"" + "x".repeat(4097 - overhead) + "\"}", "4097 bytes");
	}

	@Test
	void countsBytesNotCharacters() {
		assertRefused("{\"op\":8,\"d\":\"" + "ä".repeat(2048) + "\"}", "bytes");
	}

	@Test
	void takesANullPayload() {
		assertThat(CommandFrame.of(tree("{\"op\":14,\"d\":null}")).bytes()).asString()
			.isEqualTo("{\"op\":14,\"d\":null}");
	}

	private static void assertRefused(String text, String why) {
		assertThatExceptionOfType(GatewayException.class).isThrownBy(() -> CommandFrame.of(tree(text)))
			.withMessageContaining(why)
			.satisfies((failure) -> assertThat(failure.closeCode()).isZero());
	}

	private static JsonNode tree(String text) {
		return FluxerJson.mapper().readTree(text);
	}

}
