package io.fluxer.entity;

import java.util.Collections;
import java.util.List;

import io.fluxer.json.FluxerJson;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ExpressionPayloadTests {

	private static final ImageData IMAGE = ImageData.of(new byte[] { 1, 2 });

	@Test
	void anEmojiIsItsNameAndImage() {
		assertThat(json(new EmojiBulkCreate(List.of(new EmojiCreate("party_1", IMAGE)))))
			.isEqualTo("{\"emojis\":[{\"name\":\"party_1\",\"image\":\"AQI=\"}]}");
		assertThat(json(EmojiUpdate.named("party"))).isEqualTo("{\"name\":\"party\"}");
	}

	@Test
	void aStickerLeavesOutWhatItHasNot() {
		StickerCreate sticker = StickerCreate.of("wave", IMAGE);
		assertThat(json(sticker)).isEqualTo("{\"name\":\"wave\",\"image\":\"AQI=\"}");
		assertThat(json(new StickerBulkCreate(List.of(sticker.withDescription("hi").withTags(List.of("a", "b"))))))
			.isEqualTo("{\"stickers\":[{\"name\":\"wave\",\"description\":\"hi\",\"tags\":[\"a\",\"b\"],"
					+ "\"image\":\"AQI=\"}]}");
	}

	@Test
	void anUpdateOfAStickerTellsNullFromAbsent() {
		StickerUpdate update = StickerUpdate.named("wave");
		assertThat(json(update)).isEqualTo("{\"name\":\"wave\"}");
		assertThat(json(update.withDescription(null).withTags(List.of())))
			.isEqualTo("{\"name\":\"wave\",\"description\":null,\"tags\":[]}");
		assertThat(update).isEqualTo(StickerUpdate.named("wave")).isNotEqualTo(update.withDescription(null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "with-dash", "with space", "ümlaut", "abcdefghijklmnopqrstuvwxyz0123456" })
	void refusesNamesThatEmojisCannotHave(String name) {
		assertRefused("name", () -> new EmojiCreate(name, IMAGE));
		assertRefused("name", () -> EmojiUpdate.named(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ab", "A_9", "abcdefghijklmnopqrstuvwxyz012345" })
	void takesNamesThatEmojisCanHave(String name) {
		assertThat(new EmojiCreate(name, IMAGE).name()).isEqualTo(name);
	}

	@Test
	void checksTheLengthsOfAStickersTexts() {
		StickerCreate sticker = StickerCreate.of("x".repeat(30), IMAGE)
			.withDescription("x".repeat(500))
			.withTags(Collections.nCopies(10, "x".repeat(30)));
		assertThat(sticker.tags()).hasSize(10);
		assertRefused("name", () -> StickerCreate.of("x", IMAGE));
		assertRefused("name", () -> StickerUpdate.named("x".repeat(31)));
		assertRefused("description", () -> sticker.withDescription("x".repeat(501)));
		assertRefused("tags", () -> sticker.withTags(Collections.nCopies(11, "x")));
		assertRefused("tags.1", () -> sticker.withTags(List.of("x", "x".repeat(31))));
		assertRefused("tags.0", () -> StickerUpdate.named("ok").withTags(List.of("")));
	}

	@Test
	void imagesOfExpressionsAreSmall() {
		ImageData largest = ImageData.of(new byte[512 * 1024]);
		ImageData tooLarge = ImageData.of(new byte[512 * 1024 + 1]);
		assertThatNoException().isThrownBy(() -> new EmojiCreate("ab", largest));
		assertRefused("image", () -> new EmojiCreate("ab", tooLarge));
		assertRefused("image", () -> StickerCreate.of("ab", tooLarge));
	}

	@Test
	void makesFiftyAtOnceAndNoMore() {
		EmojiCreate emoji = new EmojiCreate("ab", IMAGE);
		StickerCreate sticker = StickerCreate.of("ab", IMAGE);
		assertThat(new EmojiBulkCreate(Collections.nCopies(50, emoji)).emojis()).hasSize(50);
		assertThat(new StickerBulkCreate(Collections.nCopies(50, sticker)).stickers()).hasSize(50);
		assertRefused("emojis", () -> new EmojiBulkCreate(Collections.nCopies(51, emoji)));
		assertRefused("emojis", () -> new EmojiBulkCreate(List.of()));
		assertRefused("stickers", () -> new StickerBulkCreate(Collections.nCopies(51, sticker)));
		assertRefused("stickers", () -> new StickerBulkCreate(List.of()));
	}

	private static void assertRefused(String field, ThrowingCallable call) {
		assertThatExceptionOfType(InvalidPayloadException.class).isThrownBy(call)
			.satisfies((ex) -> assertThat(ex.field()).isEqualTo(field));
	}

	private static String json(Object value) {
		return FluxerJson.mapper().writeValueAsString(value);
	}

}
