package io.fluxer.entity;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.AllowedMentions;
import io.fluxer.rest.FileUpload;
import io.fluxer.rest.Rest;
import io.fluxer.rest.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessagesTests {

	private static final String SAFE_MENTIONS = "{\"parse\":[\"users\"],\"replied_user\":true}";

	private final TestServer server = new TestServer()
		.answer((request) -> TestServer.Reply.of(200, "{\"id\":\"9\",\"channel_id\":\"2\",\"author\":{\"id\":\"3\"}}"));

	private final Rest rest = Rest.create(this.server.options());

	private final Channel channel = read("{\"id\":\"2\",\"type\":0}", Channel.class);

	private final Message message = read("{\"id\":\"5\",\"channel_id\":\"2\",\"guild_id\":\"1\"}", Message.class);

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void aMessageMentionsUsersAloneAndIsMarkedByANonce() {
		Message sent = this.channel.send(this.rest, "hi @everyone").block();
		assertThat(sent.id()).isEqualTo(Snowflake.of(9));
		assertThat(line(0)).isEqualTo("POST /v1/channels/2/messages");
		assertThat(body(0).path("content").asString()).isEqualTo("hi @everyone");
		assertThat(body(0).path("allowed_mentions")).hasToString(SAFE_MENTIONS);
		assertThat(body(0).path("nonce").asString()).hasSizeBetween(1, 32);
	}

	@Test
	void everySubscriptionIsAMessageOfItsOwn() {
		Mono<Message> call = this.channel.send(this.rest, "hi");
		call.block();
		call.block();
		assertThat(body(0).path("nonce")).isNotEqualTo(body(1).path("nonce"));
	}

	@Test
	void mentionsAndNonceThatAreGivenStay() {
		this.channel
			.send(this.rest, MessagePayload.text("hi").withNonce("mine").withAllowedMentions(AllowedMentions.none()))
			.block();
		assertThat(body(0).path("nonce").asString()).isEqualTo("mine");
		assertThat(body(0).path("allowed_mentions")).hasToString("{\"parse\":[],\"replied_user\":false}");
	}

	@Test
	void aReplyNamesTheMessageAndNotifiesItsAuthor() {
		this.message.reply(this.rest, "pong").block();
		assertThat(line(0)).isEqualTo("POST /v1/channels/2/messages");
		assertThat(body(0).path("message_reference"))
			.hasToString("{\"channel_id\":\"2\",\"message_id\":\"5\",\"guild_id\":\"1\",\"type\":0}");
		assertThat(body(0).path("allowed_mentions")).hasToString(SAFE_MENTIONS);
	}

	@Test
	void filesGoBesideThePayload() {
		this.channel.send(this.rest, MessagePayload.file(FileUpload.of("a.txt", new byte[] { 'x' }))).block();
		assertThat(sent().headers().get("Content-Type")).startsWith("multipart/form-data");
		assertThat(sent().text()).contains(SAFE_MENTIONS, "\"nonce\":", "filename=\"a.txt\"");
	}

	@Test
	void anEditSendsTheTextAndMentionsUsersAlone() {
		this.message.edit(this.rest, "new").block();
		assertThat(line(0)).isEqualTo("PATCH /v1/channels/2/messages/5");
		assertThat(this.server.request(0).text())
			.isEqualTo("{\"content\":\"new\",\"allowed_mentions\":" + SAFE_MENTIONS + "}");
	}

	@Test
	void theDefaultOfTheOptionsSaysWhomAMessageNotifies() {
		Rest quiet = Rest.create(this.server.options().withAllowedMentions(AllowedMentions.none()));
		this.channel.send(quiet, "hi").block();
		this.message.reply(quiet, "hi").block();
		this.message.edit(quiet, "hi").block();
		quiet.close();
		assertThat(List.of(body(0), body(1), body(2))).extracting((body) -> body.path("allowed_mentions").toString())
			.containsOnly("{\"parse\":[],\"replied_user\":false}");
	}

	@Test
	void whatTheServerWouldRefuseIsNotSent() {
		String tooLong = "x".repeat(4001);
		for (Mono<Message> call : List.of(this.channel.send(this.rest, tooLong), this.channel.send(this.rest, " "),
				this.message.reply(this.rest, tooLong), this.message.edit(this.rest, tooLong))) {
			assertThatExceptionOfType(InvalidPayloadException.class).isThrownBy(call::block)
				.returns("content", InvalidPayloadException::field);
		}
		assertThatExceptionOfType(InvalidPayloadException.class).isThrownBy(
				() -> Messages.edit(this.rest, Snowflake.of(2), Snowflake.of(5), MessageEdit.create().withoutEmbeds())
					.block());
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void aForwardGoesToTheOtherChannel() {
		this.message.forward(this.rest, Snowflake.of(8)).block();
		assertThat(line(0)).isEqualTo("POST /v1/channels/8/messages");
		assertThat(body(0).path("message_reference"))
			.hasToString("{\"channel_id\":\"2\",\"message_id\":\"5\",\"guild_id\":\"1\",\"type\":1}");
		assertThat(body(0).path("nonce").asString()).isNotEmpty();
	}

	@Test
	void anEditOfFlagsNamesNothingElse() {
		this.message.edit(this.rest, MessageEdit.create().withFlags(MessageFlag.SUPPRESS_EMBEDS)).block();
		assertThat(this.server.request(0).text()).isEqualTo("{\"flags\":4}");
	}

	@Test
	void anEditThatTakesAwaySendsTheTextAlong() {
		Message full = read("{\"id\":\"5\",\"channel_id\":\"2\",\"content\":\"old\"}", Message.class);
		full.edit(this.rest, MessageEdit.create().withoutEmbeds()).block();
		assertThat(body(0).path("embeds")).hasToString("[]");
		assertThat(body(0).path("content").asString()).isEqualTo("old");
		assertThat(body(0).path("allowed_mentions")).hasToString(SAFE_MENTIONS);
	}

	@Test
	void anEditWithFilesNamesThemBesideThoseThatStay() {
		Message full = read("{\"id\":\"5\",\"channel_id\":\"2\",\"attachments\":[{\"id\":\"7\"}]}", Message.class);
		full.edit(this.rest, MessageEdit.create().withFile(FileUpload.of("a.txt", new byte[] { 'x' }).describedAs("d")))
			.block();
		assertThat(sent().method() + " " + sent().uri()).isEqualTo("PATCH /v1/channels/2/messages/5");
		assertThat(sent().text()).contains(
				"{\"attachments\":[{\"id\":\"7\"},{\"id\":0,\"filename\":\"a.txt\",\"description\":\"d\"}]}",
				"name=\"files[0]\"; filename=\"a.txt\"");
	}

	@Test
	void aWebhookPostsWithTheDefaultForMentionsAndNoNonce() {
		Messages.execute(this.rest, "/webhooks/1/token?wait=true", WebhookMessage.text("hi").withUsername("Herald"))
			.block();
		assertThat(line(0)).isEqualTo("POST /v1/webhooks/1/token?wait=true");
		assertThat(this.server.request(0).text())
			.isEqualTo("{\"content\":\"hi\",\"allowed_mentions\":" + SAFE_MENTIONS + ",\"username\":\"Herald\"}");
	}

	@Test
	void aWebhookPostsFilesToo() {
		Messages
			.execute(this.rest, "/webhooks/1/token",
					WebhookMessage.of(MessagePayload.file(FileUpload.of("a.txt", new byte[] { 'x' })))
						.withUsername("H"))
			.block();
		assertThat(sent().text()).contains("\"username\":\"H\"", "filename=\"a.txt\"");
	}

	@Test
	void aMessageOfAWebhookKeepsItsFiles() {
		Messages.editOfWebhook(this.rest, "/webhooks/1/token/messages/5", MessageEdit.content("new")).block();
		assertThat(line(0)).isEqualTo("PATCH /v1/webhooks/1/token/messages/5");
		assertThatExceptionOfType(InvalidPayloadException.class)
			.isThrownBy(() -> Messages
				.editOfWebhook(this.rest, "/webhooks/1/token/messages/5", MessageEdit.content("c").withoutAttachments())
				.block())
			.returns("attachments", InvalidPayloadException::field);
	}

	@Test
	void aBulkDeletionIsSplitIntoHundreds() {
		this.server.answer((request) -> TestServer.Reply.of(204, ""));
		List<Snowflake> ids = LongStream.rangeClosed(1, 250).mapToObj(Snowflake::of).toList();
		List<Snowflake> twice = Stream.concat(ids.stream(), ids.stream()).toList();
		this.channel.bulkDeleteMessages(this.rest, twice).block();
		assertThat(this.server.requests()).extracting((request) -> request.method() + " " + request.uri())
			.containsOnly("POST /v1/channels/2/messages/bulk-delete");
		assertThat(this.server.requests())
			.extracting((request) -> FluxerJson.mapper().readTree(request.body()).path("message_ids").size())
			.containsExactly(100, 100, 50);
		assertThat(body(2).path("message_ids").path(49).asString()).isEqualTo("250");
		this.channel.bulkDeleteMessages(this.rest, List.of()).block();
		this.channel.bulkDeleteMessages(this.rest, List.of(Snowflake.of(7))).block();
		assertThat(this.server.requests()).hasSize(4);
		assertThat(this.server.request(3).text()).isEqualTo("{\"message_ids\":[\"7\"]}");
	}

	@Test
	void reactionsAndDeletionsHaveNoBody() {
		this.message.react(this.rest, "\ud83d\udc4d").block();
		this.message.delete(this.rest).block();
		assertThat(List.of(line(0), line(1))).containsExactly(
				"PUT /v1/channels/2/messages/5/reactions/%F0%9F%91%8D/@me", "DELETE /v1/channels/2/messages/5");
		assertThat(this.server.requests()).allSatisfy((request) -> assertThat(request.body()).isEmpty());
	}

	@Test
	void thePlainVerbSendsWhatItIsGiven() {
		this.rest.post("/channels/2/messages", MessagePayload.text("hi")).block();
		assertThat(this.server.request(0).text()).isEqualTo("{\"content\":\"hi\"}");
	}

	/** The message follows the question what the instance takes. */
	private TestServer.Request sent() {
		return this.server.request(this.server.requests().size() - 1);
	}

	private String line(int index) {
		return this.server.request(index).method() + " " + this.server.request(index).uri();
	}

	private JsonNode body(int index) {
		return FluxerJson.mapper().readTree(this.server.request(index).body());
	}

	private static <T> T read(String json, Class<T> type) {
		return FluxerJson.mapper().readValue(json, type);
	}

}
