package io.fluxer.entity;

import java.util.Collections;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.FileUpload;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessagePayloadTests {

	private static final FileUpload FILE = FileUpload.of("a b.PNG", new byte[] { 1 });

	private static final Embed EMBED = Embed.of("T", "D");

	@Test
	void stickersFlagsAndSpeechAreWrittenIfTheyAreSet() {
		MessagePayload payload = MessagePayload.sticker(Snowflake.of(7))
			.withSticker(Snowflake.of(8))
			.withFlags(MessageFlag.SUPPRESS_EMBEDS, MessageFlag.SUPPRESS_NOTIFICATIONS)
			.withTts(true);
		assertThat(write(payload)).isEqualTo("{\"sticker_ids\":[\"7\",\"8\"],\"flags\":4100,\"tts\":true}");
		assertThat(write(payload.withTts(false).withFlags())).isEqualTo("{\"sticker_ids\":[\"7\",\"8\"],\"flags\":0}");
	}

	@Test
	void aForwardNamesTheMessageAndThePartsOfIt() {
		MessageReference reference = MessageReference.forward(Snowflake.of(1), Snowflake.of(2))
			.withAttachmentIds(List.of(Snowflake.of(3)))
			.withEmbedIndices(List.of(0, 2));
		assertThat(write(MessagePayload.forward(reference))).isEqualTo("""
				{"message_reference":{"channel_id":"1","message_id":"2","type":1,"attachment_ids":["3"],\
				"embed_indices":[0,2]}}""");
	}

	@Test
	void aReplyIsNoForward() {
		refused("message_reference.type",
				() -> MessagePayload.forward(MessageReference.replyTo(Snowflake.of(1), Snowflake.of(2))));
	}

	@Test
	void aForwardTakesTenPartsOfEachKind() {
		MessageReference reference = MessageReference.forward(Snowflake.of(1), Snowflake.of(2));
		assertThat(reference.withEmbedIndices(Collections.nCopies(10, 1)).embedIndices()).hasSize(10);
		refused("message_reference.embed_indices", () -> reference.withEmbedIndices(Collections.nCopies(11, 1)));
		refused("message_reference.embed_indices.1", () -> reference.withEmbedIndices(List.of(0, -1)));
		refused("message_reference.attachment_ids",
				() -> reference.withAttachmentIds(Collections.nCopies(11, Snowflake.of(1))));
	}

	@Test
	void aTextHas4000CharactersAtMost() {
		assertThat(MessagePayload.text("x".repeat(4000) + "\n").content()).hasSize(4001);
		refused("content", () -> MessagePayload.text("x".repeat(4001)));
		refused("content", () -> MessagePayload.embed(EMBED).withContent("\ud83d\udc4d".repeat(2001)));
	}

	@Test
	void aNonceHas1To32Characters() {
		assertThat(MessagePayload.text("x").withNonce("n".repeat(32)).nonce()).hasSize(32);
		refused("nonce", () -> MessagePayload.text("x").withNonce("n".repeat(33)));
		refused("nonce", () -> MessagePayload.text("x").withNonce(""));
	}

	@Test
	void thereIsRoomForTenEmbedsTenFilesAndThreeStickers() {
		MessagePayload full = MessagePayload.text("x")
			.withEmbeds(Collections.nCopies(10, EMBED))
			.withFiles(Collections.nCopies(10, FILE))
			.withSticker(Snowflake.of(1))
			.withSticker(Snowflake.of(2))
			.withSticker(Snowflake.of(3));
		refused("embeds", () -> full.withEmbed(EMBED));
		refused("attachments", () -> full.withFile(FILE));
		refused("sticker_ids", () -> full.withSticker(Snowflake.of(4)));
	}

	@Test
	void theTextsOfAllEmbedsHave6000CharactersTogether() {
		Embed half = new EmbedBuilder().description("x".repeat(3000)).build();
		MessagePayload full = MessagePayload.embed(half).withEmbed(half);
		assertThat(full.embeds()).hasSize(2);
		refused("embeds", () -> full.withEmbed(new EmbedBuilder().title("x").build()));
	}

	@Test
	void anEmbedThatBreaksALimitIsNamedByItsPlace() {
		Embed wrong = new Embed(null, null, "x".repeat(257), null, null, null, null, null, null, null, null, null, null,
				null, null, null, null, null, null);
		Embed nameless = new Embed(null, null, null, null, null, null, new EmbedAuthor(null, null, null, null), null,
				null, null, null, null, null, null, null, null, null, null, null);
		refused("embeds.1.title", () -> MessagePayload.embed(EMBED).withEmbed(wrong));
		refused("embeds.0.author.name", () -> MessagePayload.embed(nameless));
	}

	@Test
	void filesAreNamedByTheirPlaceToo() {
		refused("attachments.1.description",
				() -> MessagePayload.file(FILE).withFile(FILE.describedAs("x".repeat(4097))));
		refused("attachments.0.filename", () -> MessagePayload.file(FileUpload.of("x".repeat(256), new byte[0])));
	}

	@Test
	void flagsHave31Bits() {
		assertThat(MessagePayload.text("x").withFlags(MessageFlags.of(Integer.MAX_VALUE)).flags()).isNotNull();
		refused("flags", () -> MessagePayload.text("x").withFlags(MessageFlags.of(1L << 31)));
	}

	@Test
	void aMessageOfNothingIsNotSent() {
		refused("content", () -> MessagePayload.text(" \n\u202e").sendable());
		refused("content",
				() -> MessagePayload.text("")
					.withReference(MessageReference.replyTo(Snowflake.of(1), Snowflake.of(2)))
					.sendable());
		assertThat(MessagePayload.sticker(Snowflake.of(1)).sendable()).isNotNull();
		assertThat(MessagePayload.file(FILE).sendable()).isNotNull();
		assertThat(MessagePayload.embed(EMBED).sendable()).isNotNull();
	}

	@Test
	void aForwardHasNothingOfItsOwn() {
		MessagePayload forward = MessagePayload.forward(MessageReference.forward(Snowflake.of(1), Snowflake.of(2)));
		assertThat(forward.sendable()).isEqualTo(forward);
		refused("message_reference", () -> forward.withContent("look").sendable());
		refused("message_reference", () -> forward.withFile(FILE).sendable());
	}

	@Test
	void aReferenceNamesTheMessageAndForAForwardItsChannel() {
		MessageReference nothing = new MessageReference(Snowflake.of(1), null, null, null, null, null);
		refused("message_reference.message_id", () -> MessagePayload.text("c").withReference(nothing).sendable());
		MessageReference noChannel = new MessageReference(null, Snowflake.of(2), null, MessageReferenceType.FORWARD,
				null, null);
		refused("message_reference.channel_id", () -> MessagePayload.forward(noChannel).sendable());
		MessageReference reply = new MessageReference(null, Snowflake.of(2), null, null, null, null);
		assertThat(MessagePayload.text("c").withReference(reply).sendable()).isNotNull();
	}

	@Test
	void aReferenceToAFileIsSentUnderTheNameThatTheServerGivesTheFile() {
		MessagePayload payload = MessagePayload
			.embed(new EmbedBuilder().image(EmbedMedia.of("attachment://a b.PNG").withDescription("what it shows"))
				.thumbnail("attachment://a_b.PNG")
				.build())
			.withFile(FILE)
			.sendable();
		assertThat(payload.embeds()).singleElement().satisfies((embed) -> {
			assertThat(embed.image()).isEqualTo(EmbedMedia.of("attachment://a_b.PNG").withDescription("what it shows"));
			assertThat(embed.thumbnail()).isEqualTo(EmbedMedia.of("attachment://a_b.PNG"));
		});
	}

	@Test
	void aReferenceToAFileThatIsNotThereIsRefused() {
		Embed picture = new EmbedBuilder().image("attachment://a.png").build();
		refused("embeds.1.image.url", () -> MessagePayload.embed(EMBED).withEmbed(picture).withFile(FILE).sendable());
		Embed text = new EmbedBuilder().thumbnail("attachment://a.txt").build();
		refused("embeds.0.thumbnail.url",
				() -> MessagePayload.embed(text).withFile(FileUpload.of("a.txt", new byte[0])).sendable());
	}

	@Test
	void aWebhookMessageIsOneObject() {
		WebhookMessage message = WebhookMessage.of(MessagePayload.text("hi").withFile(FILE))
			.withUsername("Herald")
			.withAvatarUrl("https://example.org/a.png");
		assertThat(write(message))
			.isEqualTo("{\"content\":\"hi\",\"username\":\"Herald\",\"avatar_url\":\"https://example.org/a.png\"}");
		assertThat(write(WebhookMessage.text("hi"))).isEqualTo("{\"content\":\"hi\"}");
	}

	@Test
	void theNameOfAWebhookMessageHas80Characters() {
		assertThat(WebhookMessage.text("hi").withUsername("x".repeat(80)).username()).hasSize(80);
		refused("username", () -> WebhookMessage.text("hi").withUsername("x".repeat(81)));
		refused("username", () -> WebhookMessage.text("hi").withUsername(" "));
		refused("avatar_url", () -> WebhookMessage.text("hi").withAvatarUrl("a.png"));
	}

	private static void refused(String field, ThrowingCallable call) {
		assertThatExceptionOfType(InvalidPayloadException.class).isThrownBy(call)
			.returns(field, InvalidPayloadException::field);
	}

	private static String write(Object value) {
		return FluxerJson.mapper().writeValueAsString(value);
	}

}
