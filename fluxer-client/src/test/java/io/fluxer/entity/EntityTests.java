package io.fluxer.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.AllowedMentions;
import io.fluxer.rest.FileUpload;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EntityTests {

	@Test
	void nullsAndMissingKeysWhereListsBelongReadAsEmptyLists() {
		Message message = read("""
				{"id":"1","channel_id":"2","author":{"id":"3"},"attachments":null,"embeds":null,"mentions":null,
				"reactions":null,"stickers":null,"message_snapshots":null}""", Message.class);
		assertThat(message.attachments()).isEmpty();
		assertThat(message.embeds()).isEmpty();
		assertThat(message.mentions()).isEmpty();
		assertThat(message.mentionRoles()).isEmpty();
		assertThat(message.messageSnapshots()).isEmpty();
		assertThat(message.content()).isEmpty();
		assertThat(message.type()).isEqualTo(MessageType.DEFAULT);
	}

	@Test
	void aUserMayBeNamedByTheIdAlone() {
		User user = read("{\"id\":\"3\"}", User.class);
		assertThat(user.isIdOnly()).isTrue();
		assertThat(user.mention()).isEqualTo("<@3>");
	}

	@Test
	void unknownTypesAndBitsAreKept() {
		Channel channel = read("{\"id\":\"1\",\"type\":4711}", Channel.class);
		assertThat(channel.type()).isEqualTo(ChannelType.of(4711));
		Role role = read("{\"id\":\"1\",\"name\":\"x\",\"permissions\":\"18446744073709551615\"}", Role.class);
		assertThat(role.permissions()).hasToString("18446744073709551615");
		assertThat(FluxerJson.mapper().writeValueAsString(role.permissions())).isEqualTo("\"18446744073709551615\"");
		assertThat(FluxerJson.mapper().writeValueAsString(channel.type())).isEqualTo("4711");
	}

	@Test
	void permissionsKnowTheirSubsets() {
		assertThat(Permissions.of("2056").containsAll(Permissions.of("8"))).isTrue();
		assertThat(Permissions.of("2048").containsAll(Permissions.of("8"))).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> Permissions.of("many"));
	}

	@Test
	void anObjectWithoutItsIdIsRefused() {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read("{\"content\":\"x\"}", Message.class))
			.withMessageContaining("A message needs an id");
	}

	@Test
	void listsWithNullElementsLoseThem() {
		assertThat(read("{\"id\":\"1\",\"mention_roles\":[null,\"5\"],\"channel_id\":\"2\"}", Message.class)
			.mentionRoles()).containsExactly(Snowflake.of(5));
	}

	@Test
	void displayNameFallsBackToTheUserName() {
		assertThat(read("{\"id\":\"1\",\"username\":\"u\",\"global_name\":null}", User.class).displayName())
			.isEqualTo("u");
		assertThat(read("{\"id\":\"1\",\"username\":\"u\",\"global_name\":\"G\"}", User.class).displayName())
			.isEqualTo("G");
	}

	@Test
	void botsAndWebhooksAreAutomatic() {
		assertThat(read("{\"id\":\"1\",\"channel_id\":\"2\",\"author\":{\"id\":\"3\",\"bot\":true}}", Message.class)
			.isAutomatic()).isTrue();
		assertThat(read("{\"id\":\"1\",\"channel_id\":\"2\",\"webhook_id\":\"3\",\"author\":{\"id\":\"3\"}}",
				Message.class)
			.isAutomatic()).isTrue();
		assertThat(read("{\"id\":\"1\",\"channel_id\":\"2\",\"author\":{\"id\":\"3\"}}", Message.class).isAutomatic())
			.isFalse();
	}

	@Test
	void reactionIdentifierFitsTheRoute() {
		assertThat(new ReactionEmoji(null, "\ud83d\udc4d", false).identifier()).isEqualTo("\ud83d\udc4d");
		assertThat(new ReactionEmoji(Snowflake.of(5), "party", true).identifier()).isEqualTo("party:5");
	}

	@Test
	void payloadLeavesOutWhatIsNotSet() {
		assertThat(write(MessagePayload.text("hi"))).isEqualTo("{\"content\":\"hi\"}");
	}

	@Test
	void payloadCarriesEmbedReferenceMentionsAndNonceButNoFiles() {
		MessagePayload payload = MessagePayload
			.embed(new EmbedBuilder().title("T")
				.description("D")
				.color(0xff0000)
				.field("n", "v", true)
				.image("attachment://a.png")
				.build())
			.withContent("c")
			.withReference(MessageReference.replyTo(Snowflake.of(1), Snowflake.of(2)))
			.withAllowedMentions(AllowedMentions.usersAndRepliedAuthor())
			.withNonce("n1")
			.withFile(FileUpload.of("a.png", new byte[] { 1 }));
		assertThat(write(payload)).isEqualTo("{\"content\":\"c\",\"embeds\":[{\"title\":\"T\",\"color\":16711680,"
				+ "\"description\":\"D\",\"image\":{\"url\":\"attachment://a.png\"},"
				+ "\"fields\":[{\"name\":\"n\",\"value\":\"v\",\"inline\":true}]}],"
				+ "\"message_reference\":{\"channel_id\":\"1\",\"message_id\":\"2\",\"type\":0},"
				+ "\"allowed_mentions\":{\"parse\":[\"users\"],\"replied_user\":true},\"nonce\":\"n1\"}");
	}

	@Test
	void anEmbedNamesOnlyWhatItHas() {
		assertThat(write(Embed.of("T", "D"))).isEqualTo("{\"title\":\"T\",\"description\":\"D\"}");
		assertThat(read("{\"title\":\"T\",\"fields\":null}", Embed.class))
			.isEqualTo(read("{\"title\":\"T\"}", Embed.class));
	}

	@Test
	void anEmbedThatWasReceivedCanBeSentAgain() {
		Embed received = read("""
				{"type":"rich","title":"T","color":255,"timestamp":"2026-11-22T01:33:11.625Z","author":{"name":"A"},
				"image":{"url":"https://h/i.png","proxy_url":"https://p/i.png","width":5,"height":6,"flags":0},
				"footer":{"text":"F"},"fields":[{"name":"n","value":"v","inline":false}],"html":null}""", Embed.class);
		assertThat(read(write(received), Embed.class)).isEqualTo(received);
		assertThat(write(MessagePayload.embed(received))).contains("\"title\":\"T\"", "\"color\":255",
				"\"timestamp\":\"2026-11-22T01:33:11.625Z\"", "\"name\":\"n\"");
	}

	@Test
	void mapsWithNullValuesLoseThem() {
		Channel group = read("{\"id\":\"1\",\"type\":3,\"nicks\":{\"5\":\"five\",\"6\":null}}", Channel.class);
		assertThat(group.nicks()).containsExactly(Map.entry(Snowflake.of(5), "five"));
	}

	@Test
	void aReactionWithoutEmojiIsRefused() {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read("{\"count\":1}", Reaction.class))
			.withMessageContaining("A reaction needs an emoji");
	}

	@Test
	void nobodyIsAnEmptyListOfKinds() {
		assertThat(write(AllowedMentions.none())).isEqualTo("{\"parse\":[],\"replied_user\":false}");
	}

	@Test
	void mentionsOfKindsAndIdsExcludeEachOther() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AllowedMentions(List.of("users"), List.of(Snowflake.of(1)), List.of(), null));
	}

	@Test
	void writesWhatItReads() {
		Message message = read("""
				{"id":"1","channel_id":"2","author":{"id":"3","username":"u","discriminator":"0001"},"content":"hi",
				"timestamp":"2026-11-22T01:33:11.625Z","type":19,"message_reference":{"channel_id":"2","message_id":"9",
				"type":0},"reactions":[{"emoji":{"id":null,"name":"x"},"count":2}]}""", Message.class);
		assertThat(message.timestamp()).isEqualTo(Instant.parse("2026-11-22T01:33:11.625Z"));
		assertThat(read(write(message), Message.class)).isEqualTo(message);
	}

	private static <T> T read(String json, Class<T> type) {
		return FluxerJson.mapper().readValue(json, type);
	}

	private static String write(Object value) {
		return FluxerJson.mapper().writeValueAsString(value);
	}

}
