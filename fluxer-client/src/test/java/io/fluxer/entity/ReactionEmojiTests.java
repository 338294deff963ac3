package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ReactionEmoji}.
 */
class ReactionEmojiTests {

	@Test
	void aTextIsACharacterOrTheMarkupOfACustomEmoji() {
		assertThat(ReactionEmoji.of("👍")).isEqualTo(new ReactionEmoji(null, "👍", false));
		assertThat(ReactionEmoji.of("<a:party:5>")).isEqualTo(new ReactionEmoji(Snowflake.of(5), "party", true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void aBlankTextIsNoEmoji(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> ReactionEmoji.of(text));
	}

}
