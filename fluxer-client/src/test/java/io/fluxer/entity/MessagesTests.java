package io.fluxer.entity;

import java.util.List;

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
		assertThat(this.server.request(0).headers().get("Content-Type")).startsWith("multipart/form-data");
		assertThat(this.server.request(0).text()).contains(SAFE_MENTIONS, "\"nonce\":", "filename=\"a.txt\"");
	}

	@Test
	void anEditSendsTheTextAndMentionsUsersAlone() {
		this.message.edit(this.rest, "new").block();
		assertThat(line(0)).isEqualTo("PATCH /v1/channels/2/messages/5");
		assertThat(this.server.request(0).text())
			.isEqualTo("{\"content\":\"new\",\"allowed_mentions\":" + SAFE_MENTIONS + "}");
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
