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

	@Test
	void unboundedKeepsNoMessages() {
		assertThat(CacheSizeLimits.unbounded().messages()).isZero();
	}

	@Test
	void copyChangesOneLimit() {
		CacheSizeLimits limits = CacheSizeLimits.unbounded()
			.withGuilds(1)
			.withChannels(2)
			.withUsers(3)
			.withMembers(4)
			.withRoles(5)
			.withEmojis(6)
			.withStickers(7)
			.withVoiceStates(8)
			.withPresences(9)
			.withMessages(10)
			.withUnreferencedUsers(11);
		assertThat(limits).isEqualTo(new CacheSizeLimits(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
		assertThat(limits.withRoles(null).roles()).isNull();
		assertThatIllegalArgumentException().isThrownBy(() -> limits.withMessages(-1))
			.withMessageContaining("messages");
	}

}
