package io.fluxer.cache;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CacheSizeLimitsTests {

	@Test
	void unboundedLimitsNothing() {
		assertThat(CacheSizeLimits.unbounded()).isEqualTo(new CacheSizeLimits(null, null, null, null));
	}

	@Test
	void acceptsZero() {
		assertThat(new CacheSizeLimits(0, 0, 0, 0).members()).isZero();
	}

	@Test
	void refusesNegativeLimitByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CacheSizeLimits(null, null, -1, null))
			.withMessageContaining("'users'")
			.withMessageContaining("-1");
	}

}
