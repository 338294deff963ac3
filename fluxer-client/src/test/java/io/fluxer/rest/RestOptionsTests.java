package io.fluxer.rest;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RestOptionsTests {

	private final RestOptions defaults = RestOptions.defaults();

	@Test
	void hasTheDocumentedDefaults() {
		assertThat(this.defaults.apiUrl()).isEqualTo("https://api.fluxer.app/v1");
		assertThat(this.defaults.userAgent()).matches("FluxerBot \\(Java, [0-9][^ ]*\\)");
		assertThat(this.defaults.timeout()).isEqualTo(Duration.ofSeconds(15));
		assertThat(this.defaults.maxRetries()).isEqualTo(3);
		assertThat(this.defaults.globalRateLimit()).isEqualTo(50);
		assertThat(this.defaults.orderedMessages()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://h.example/api/v1/", "https://h.example/api/v1//", " https://h.example/api/v1\n" })
	void theAddressLosesWhatFollowsIt(String url) {
		assertThat(this.defaults.withApiUrl(url).apiUrl()).isEqualTo("https://h.example/api/v1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "api.fluxer.app", "ftp://h", "https://", "https:///v1", "https://h?x=1", "https://h#x",
			"https://user:pass@h", "https://a b" })
	void anAddressThatCannotWorkIsRefused(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.defaults.withApiUrl(url))
			.withMessageContaining("address")
			.withMessageNotContaining("pass");
	}

	@Test
	void otherValuesThatCannotWorkAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.defaults.withTimeout(Duration.ZERO))
			.withMessageContaining("timeout");
		assertThatIllegalArgumentException().isThrownBy(() -> this.defaults.withMaxRetries(-1))
			.withMessageContaining("retries");
		assertThatIllegalArgumentException().isThrownBy(() -> this.defaults.withGlobalRateLimit(0))
			.withMessageContaining("global");
		assertThatIllegalArgumentException().isThrownBy(() -> this.defaults.withUserAgent("a\r\nX: y"))
			.withMessageContaining("user agent");
		assertThatIllegalArgumentException().isThrownBy(() -> this.defaults.withUserAgent(" "));
		assertThatIllegalArgumentException().isThrownBy(() -> this.defaults.withMaxWait(Duration.ofMillis(-1)))
			.withMessageContaining("longest wait");
	}

	@Test
	void copiesChangeOneValue() {
		RestOptions changed = this.defaults.withUserAgent("x").withTimeout(Duration.ofSeconds(1)).withMaxRetries(0);
		assertThat(changed).isEqualTo(RestOptions.defaults()
			.withApiUrl(this.defaults.apiUrl())
			.withUserAgent("x")
			.withTimeout(Duration.ofSeconds(1))
			.withMaxRetries(0)
			.withGlobalRateLimit(50));
	}

}
