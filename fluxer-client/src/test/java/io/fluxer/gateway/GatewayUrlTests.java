package io.fluxer.gateway;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GatewayUrlTests {

	@ParameterizedTest
	@CsvSource({ "wss://gateway.fluxer.app, wss://gateway.fluxer.app/?",
			"wss://gateway.fluxer.app/, wss://gateway.fluxer.app/?", "WSS://h, wss://h/?",
			"ws://h:8080/gw, ws://h:8080/gw?", "ws://h/gw/, ws://h/gw/?", "ws://h?, ws://h/?",
			"ws://h/?a=b, ws://h/?a=b&", "ws://h?a=b&c, ws://h/?a=b&c&",
			"ws://h/?v=9&a=b&compress=zstd-stream&stream=1, ws://h/?a=b&", "ws://h/%20x?a=%26, ws://h/%20x?a=%26&",
			"' ws://h ', ws://h/?", "ws://[::1]:99/, ws://[::1]:99/?" })
	void addsTheQuery(String given, String start) {
		assertThat(GatewayUrl.of(given, "1")).hasToString(start + "v=1&encoding=json&compress=none");
	}

	@Test
	void asksForCompressionWithTheParameterThatMakesItWork() {
		assertThat(GatewayUrl.of("wss://h?compress=x&stream=0&a=b", "1", GatewayCompression.ZSTD))
			.hasToString("wss://h/?a=b&v=1&encoding=json&compress=zstd-stream&stream=1");
	}

	@Test
	void encodesTheVersion() {
		assertThat(GatewayUrl.of("ws://h", "1&x=2#")).hasToString("ws://h/?v=1%26x%3D2%23&encoding=json&compress=none");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "gateway.fluxer.app", "https://gateway.fluxer.app?key=secret", "ws:///x?key=secret",
			"ws://", "ws://a b?key=secret" })
	void refusesOtherAddressesWithoutRepeatingThem(String given) {
		assertThatExceptionOfType(GatewayException.class).isThrownBy(() -> GatewayUrl.of(given, "1"))
			.withMessageContaining("ws://host")
			.withMessageNotContaining("secret");
	}

}
