package io.fluxer.boot.actuate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FluxerTokenSanitizingFunctionTests {

	@ParameterizedTest
	@ValueSource(strings = { "fluxer.token", "FLUXER_TOKEN", "fluxer.clients.helper.token",
			"FLUXER_CLIENTS_HELPER_TOKEN", "fluxer.clients.my-helper.token", "fluxer.clients[my.helper].token",
			"Fluxer.Token", "fluxer_token" })
	void everySpellingIsAToken(String key) {
		assertThat(FluxerTokenSanitizingFunction.isToken(key)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "fluxer.instance", "fluxer.clients.token.instance", "my.fluxer.token", "fluxer.tokens",
			"fluxer.rest.token-bucket", "token" })
	void nothingElseIs(String key) {
		assertThat(FluxerTokenSanitizingFunction.isToken(key)).isFalse();
	}

}
