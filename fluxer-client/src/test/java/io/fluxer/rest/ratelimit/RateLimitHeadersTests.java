package io.fluxer.rest.ratelimit;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RateLimitHeadersTests {

	private static RateLimitHeaders read(Map<String, String> headers) {
		return RateLimitHeaders.of(headers::get, Instant.ofEpochSecond(1_000));
	}

	@Test
	void readsTheFullSet() {
		RateLimitHeaders headers = read(Map.of("X-RateLimit-Limit", "20", "X-RateLimit-Remaining", "19",
				"X-RateLimit-Reset", "1795310260", "X-RateLimit-Reset-After", "0.5", "X-RateLimit-Bucket", "0e19",
				"Retry-After", "1", "X-RateLimit-Global", "true"));
		assertThat(headers.limit()).isEqualTo(20);
		assertThat(headers.remaining()).isEqualTo(19);
		assertThat(headers.emptyAfterLow()).isCloseTo(0.5, within(0.002));
		assertThat(headers.emptyAfterHigh()).isCloseTo(0.5, within(0.002));
		assertThat(headers.bucket()).isEqualTo("0e19");
		assertThat(headers.retryAfter()).isEqualTo(1.0);
		assertThat(headers.global()).isTrue();
		assertThat(headers.describeBucket()).isTrue();
	}

	@Test
	void takesTheServersClockForTheTimeOfTheReset() {
		RateLimitHeaders headers = read(
				Map.of("X-RateLimit-Reset", "1795310260", "Date", "Sun, 22 Nov 2026 01:17:30 GMT"));
		assertThat(headers.emptyAfterLow()).isEqualTo(9);
		assertThat(headers.emptyAfterHigh()).isEqualTo(11);
	}

	@Test
	void takesTheLocalClockWithoutADate() {
		assertThat(read(Map.of("X-RateLimit-Reset", "1005")).emptyAfterHigh()).isEqualTo(6);
		assertThat(read(Map.of("X-RateLimit-Reset", "1005", "Date", "yesterday")).emptyAfterHigh()).isEqualTo(6);
		assertThat(read(Map.of("X-RateLimit-Reset", "900")).hasReset()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "-1", "NaN", "Infinity", "-Infinity", "1e300", "x", "99999999999999999999" })
	void garbageCountsAsAbsent(String value) {
		RateLimitHeaders headers = read(Map.of("X-RateLimit-Limit", value, "X-RateLimit-Remaining", value,
				"X-RateLimit-Reset", value, "X-RateLimit-Reset-After", value, "Retry-After", value,
				"X-RateLimit-Bucket", value.repeat(100), "X-RateLimit-Global", value));
		assertThat(headers.limit()).isNull();
		assertThat(headers.remaining()).isNull();
		assertThat(headers.hasReset()).isFalse();
		assertThat(headers.retryAfter()).isNull();
		assertThat(headers.global()).isFalse();
		assertThat(headers.describeBucket()).isFalse();
	}

	@Test
	void aLimitOfZeroIsNoLimit() {
		assertThat(read(Map.of("X-RateLimit-Limit", "0")).limit()).isNull();
	}

	@Test
	void readsADateToRetryAfterByTheServersClock() {
		String date = "Sun, 22 Nov 2026 01:17:30 GMT";
		assertThat(read(Map.of("Retry-After", "Sun, 22 Nov 2026 01:17:40 GMT", "Date", date)).retryAfter())
			.isEqualTo(10.0);
		assertThat(read(Map.of("Retry-After", "Sun, 22 Nov 2026 01:17:20 GMT", "Date", date)).retryAfter()).isZero();
		assertThat(read(Map.of("Retry-After", "Mon, 22 Nov 2027 01:17:40 GMT", "Date", date)).retryAfter()).isNull();
		assertThat(read(Map.of("Retry-After", "Thu, 01 Jan 1970 00:16:45 GMT")).retryAfter()).isEqualTo(5.0);
	}

}
