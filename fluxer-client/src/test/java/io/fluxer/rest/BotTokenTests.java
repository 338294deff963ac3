package io.fluxer.rest;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BotTokenTests {

	@ParameterizedTest
	@CsvSource({ "1.abc, Bot 1.abc", "Bot 1.abc, Bot 1.abc", "Bearer 1.abc, Bearer 1.abc" })
	void putsBotInFrontUnlessAPrefixStandsThere(String token, String authorization) {
		assertThat(BotToken.of(token).authorization()).isEqualTo(authorization);
		assertThat(BotToken.of(token).bare()).isEqualTo("1.abc");
	}

	@ParameterizedTest
	@ValueSource(strings = { " 1.abc", "1.abc\n", "\r\n1.abc\r\n", "\tBot 1.abc ", "Bot  1.abc" })
	void whiteSpaceAtTheEndsIsStripped(String token) {
		assertThat(BotToken.of(token).authorization()).isEqualTo("Bot 1.abc");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n", "Bot ", "Bot", "Bearer ", "Bot \n" })
	void blankTextIsRefused(String token) {
		assertThatIllegalArgumentException().isThrownBy(() -> BotToken.of(token)).withMessageContaining("blank");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.SECRET\nX: y", "1.SE CRET", "Bot 1.SECRET\r2", "1.SECRETü", "bot 1.SECRET" })
	void whatNoHeaderCanHoldIsRefusedWithoutBeingShown(String token) {
		assertThatIllegalArgumentException().isThrownBy(() -> BotToken.of(token)).withMessageNotContaining("SE");
	}

	@Test
	void theNumberBeforeTheDotIsTheBotsId() {
		assertThat(BotToken.of("Bot 123.abc").userId()).isEqualTo(Snowflake.of(123));
		assertThat(BotToken.of("abc").userId()).isNull();
		assertThat(BotToken.of(".abc").userId()).isNull();
		assertThat(BotToken.of("x1.abc").userId()).isNull();
		assertThat(BotToken.of("99999999999999999999.abc").userId()).isNull();
	}

	@Test
	void showsNothingOfItself() {
		assertThat(BotToken.of("1.SECRET").toString()).doesNotContain("SECRET").doesNotContain("1.");
	}

}
