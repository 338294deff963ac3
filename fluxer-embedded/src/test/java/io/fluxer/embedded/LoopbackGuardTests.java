package io.fluxer.embedded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoopbackGuardTests {

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.0.0.1:8585", "localhost", "LOCALHOST:1", "[::1]:80", "[::1]" })
	void admitsLoopbackNames(String host) {
		assertThat(LoopbackGuard.admits(host, null)).isTrue();
		assertThat(LoopbackGuard.admits(host, "http://" + host)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "127.0.0.2",
			"10.0.0.1:8585", "127.0.0.1:x", "localhost@evil.example", "evil.example#localhost" })
	void refusesOtherNames(String host) {
		assertThat(LoopbackGuard.admits(host, null)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://evil.example", "null", "", "file:///etc/passwd", "http://localhost.evil.example",
			"https://evil.example/?http://localhost", "http://user@localhost" })
	void refusesOtherOrigins(String origin) {
		assertThat(LoopbackGuard.admits("127.0.0.1", origin)).isFalse();
	}

	@Test
	void refusesARequestWithoutAHost() {
		assertThat(LoopbackGuard.admits(null, null)).isFalse();
	}

}
