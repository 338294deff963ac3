package io.fluxer.entity;

import java.util.Collections;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.AllowedMentions;
import io.fluxer.rest.FileUpload;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessageEditTests {

	private static final Embed EMBED = Embed.of("T", "D");

	private static final FileUpload FILE = FileUpload.of("a.png", new byte[] { 1 });

	@Test
	void whatIsAbsentNullAndSetAreThreeThings() {
		assertThat(write(MessageEdit.create())).isEqualTo("{}");
		assertThat(write(MessageEdit.create().withoutContent().withoutEmbeds().withoutAttachments()))
			.isEqualTo("{\"content\":null,\"embeds\":[],\"attachments\":[]}");
		assertThat(write(MessageEdit.content("c")
			.withEmbeds(EMBED)
			.withFlags(MessageFlag.SUPPRESS_EMBEDS)
			.withAllowedMentions(AllowedMentions.none())
			.withAttachments(Snowflake.of(5)))).isEqualTo("""
					{"content":"c","embeds":[{"title":"T","description":"D"}],"flags":4,\
					"allowed_mentions":{"parse":[],"replied_user":false},"attachments":[{"id":"5"}]}""");
	}

	@Test
	void aFileThatStaysCanGetOrLoseItsTexts() {
		AttachmentEdit edit = AttachmentEdit.keep(Snowflake.of(5)).withTitle("t").withDescription(null);
		assertThat(write(edit)).isEqualTo("{\"id\":\"5\",\"title\":\"t\",\"description\":null}");
		refused("title", () -> edit.withTitle("x".repeat(1025)));
		refused("description", () -> edit.withDescription("x".repeat(4097)));
		assertThat(edit.withTitle("x".repeat(1024)).withDescription("x".repeat(4096))).isNotEqualTo(edit);
	}

	@Test
	void limitsAreThoseOfANewMessage() {
		refused("content", () -> MessageEdit.content("x".repeat(4001)));
		refused("embeds", () -> MessageEdit.create().withEmbeds(Collections.nCopies(11, EMBED)));
		refused("flags", () -> MessageEdit.create().withFlags(MessageFlags.of(-1)));
		MessageEdit nine = MessageEdit.create()
			.withAttachments(Collections.nCopies(9, AttachmentEdit.keep(Snowflake.of(1))));
		refused("attachments", () -> nine.withFile(FILE).withFile(FILE));
		refused("attachments",
				() -> MessageEdit.create()
					.withFile(FILE)
					.withAttachments(Collections.nCopies(10, AttachmentEdit.keep(Snowflake.of(1)))));
	}

	@Test
	void anEditThatOnlyTakesAwayIsRefusedIfTheMessageIsNotKnown() {
		for (MessageEdit edit : List.of(MessageEdit.create().withoutAttachments(), MessageEdit.create().withoutEmbeds(),
				MessageEdit.create().withoutContent(), MessageEdit.content(" "),
				MessageEdit.create().withoutEmbeds().withFlags(MessageFlag.SUPPRESS_EMBEDS))) {
			refused("content", () -> MessageEdits.sendable(edit));
		}
		for (MessageEdit edit : List.of(MessageEdit.create().withFlags(), MessageEdit.content("c").withoutAttachments(),
				MessageEdit.create().withoutContent().withEmbeds(EMBED),
				MessageEdit.create().withoutContent().withAttachments(Snowflake.of(5)),
				MessageEdit.create().withoutAttachments().withFile(FILE))) {
			assertThat(MessageEdits.sendable(edit)).isEqualTo(edit);
		}
	}

	@Test
	void anEditOfNothingIsRefused() {
		refused("root", () -> MessageEdits.sendable(MessageEdit.create()));
	}

	@Test
	void newFilesNeedToKnowWhichOthersStay() {
		refused("attachments", () -> MessageEdits.sendable(MessageEdit.content("c").withFile(FILE)));
		assertThat(MessageEdits.sendable(MessageEdit.content("c").withAttachments(Snowflake.of(5)).withFile(FILE)))
			.isNotNull();
	}

	@Test
	void aReferenceToAFileIsCheckedWhereAllFilesAreKnown() {
		Embed picture = new EmbedBuilder().image("attachment://b.png").build();
		MessageEdit edit = MessageEdit.create().withEmbeds(picture);
		refused("embeds.0.image.url", () -> MessageEdits.sendable(edit.withoutAttachments().withFile(FILE)));
		assertThat(MessageEdits.sendable(edit.withAttachments(Snowflake.of(5)))).isNotNull();
		assertThat(MessageEdits.sendable(edit)).isNotNull();
	}

	@Test
	void aReferenceHasTheFormOfTheFilesNameOnTheServerWhetherOrNotAllFilesAreKnown() {
		FileUpload file = FileUpload.of("my cat!.png", new byte[] { 1 });
		MessageEdit edit = MessageEdit.create()
			.withEmbeds(new EmbedBuilder().image("attachment://my cat!.png").build())
			.withFile(file);
		for (MessageEdit complete : List.of(edit.withoutAttachments(), edit.withAttachments(Snowflake.of(5)))) {
			assertThat(MessageEdits.sendable(complete).embeds()).singleElement()
				.satisfies((embed) -> assertThat(embed.image().url()).isEqualTo("attachment://my_cat.png"));
		}
		refused("embeds.0.thumbnail.url", () -> MessageEdits
			.sendable(MessageEdit.create().withEmbeds(new EmbedBuilder().thumbnail("attachment://notes.txt").build())));
	}

	@Test
	void aKnownMessageSendsItsTextAlong() {
		Message message = message("\"content\":\"text\",\"embeds\":[{\"type\":\"rich\",\"title\":\"T\"}]");
		assertThat(write(MessageEdits.completed(MessageEdit.create().withoutAttachments(), message)))
			.isEqualTo("{\"attachments\":[],\"content\":\"text\"}");
		assertThat(write(MessageEdits.completed(MessageEdit.create().withoutEmbeds(), message)))
			.isEqualTo("{\"embeds\":[],\"content\":\"text\"}");
	}

	@Test
	void aKnownMessageWithoutTextSendsItsOwnEmbedsAlong() {
		Message message = message("""
				"embeds":[{"type":"rich","title":"T","color":0},{"type":"article","title":"of a link"}],
				"attachments":[{"id":"7","filename":"a"}]""");
		assertThat(write(MessageEdits.completed(MessageEdit.create().withoutAttachments(), message)))
			.isEqualTo("{\"attachments\":[],\"embeds\":[{\"title\":\"T\",\"color\":0}]}");
		assertThat(write(MessageEdits.completed(MessageEdit.create().withoutContent(), message)))
			.isEqualTo("{\"content\":null,\"embeds\":[{\"title\":\"T\",\"color\":0}]}");
	}

	@Test
	void aKnownMessageOfFilesAloneSendsTheirIdsAlong() {
		Message message = message("\"content\":\"text\",\"attachments\":[{\"id\":\"7\"},{\"id\":\"8\"}]");
		assertThat(write(MessageEdits.completed(MessageEdit.create().withoutContent(), message)))
			.isEqualTo("{\"content\":null,\"attachments\":[{\"id\":\"7\"},{\"id\":\"8\"}]}");
	}

	@Test
	void newFilesOfAKnownMessageComeBesideThoseItHas() {
		Message message = message("\"content\":\"text\",\"attachments\":[{\"id\":\"7\"}]");
		assertThat(write(MessageEdits.completed(MessageEdit.create().withFile(FILE), message)))
			.isEqualTo("{\"attachments\":[{\"id\":\"7\"}]}");
		MessageEdit chosen = MessageEdit.create().withoutAttachments().withFile(FILE);
		assertThat(MessageEdits.completed(chosen, message)).isEqualTo(chosen);
	}

	@Test
	void anEditThatNamesSomethingVisibleStaysAsItIs() {
		Message message = message("\"content\":\"text\"");
		for (MessageEdit edit : List.of(MessageEdit.content("c").withoutEmbeds(), MessageEdit.create().withFlags(),
				MessageEdit.create().withoutContent().withEmbeds(EMBED))) {
			assertThat(MessageEdits.completed(edit, message)).isEqualTo(edit);
		}
	}

	@Test
	void anEditThatWouldLeaveNothingIsRefused() {
		Message message = message("\"content\":\"text\"");
		refused("content", () -> MessageEdits.completed(MessageEdit.create().withoutContent(), message));
	}

	@Test
	void editsAreEqualByWhatTheyChange() {
		assertThat(MessageEdit.content("c")).isEqualTo(MessageEdit.create().withContent("c"))
			.hasSameHashCodeAs(MessageEdit.create().withContent("c"))
			.isNotEqualTo(MessageEdit.content("d"))
			.isNotEqualTo(MessageEdit.content("c").withFile(FILE))
			.hasToString("MessageEdit{content=c}");
	}

	private static Message message(String members) {
		return FluxerJson.mapper().readValue("{\"id\":\"5\",\"channel_id\":\"2\"," + members + "}", Message.class);
	}

	private static void refused(String field, ThrowingCallable call) {
		assertThatExceptionOfType(InvalidPayloadException.class).isThrownBy(call)
			.returns(field, InvalidPayloadException::field);
	}

	private static String write(Object value) {
		return FluxerJson.mapper().writeValueAsString(value);
	}

}
