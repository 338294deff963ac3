package io.fluxer.entity;

import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.FileUpload;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WebhooksTests {

	private static final Snowflake ID = Snowflake.of(5);

	private static final Snowflake MESSAGE = Snowflake.of(9);

	private static final String SECRET = "made-up-secret";

	private final TestServer server = new TestServer()
		.answer((request) -> TestServer.Reply.of(200, "{\"id\":\"9\",\"channel_id\":\"2\",\"webhook_id\":\"5\"}"));

	private final Rest rest = Rest.create(this.server.options());

	private final Webhook webhook = Webhook.of(ID, SECRET);

	WebhooksTests() {
		this.rest.setToken("5.bot-secret");
	}

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void waitsForTheMessageThatItPosts() {
		Message message = this.webhook.send(this.rest, WebhookMessage.text("hi").withUsername("ann")).block();
		assertThat(message.id()).isEqualTo(MESSAGE);
		assertThat(line(0)).isEqualTo("POST /v1/webhooks/5/made-up-secret?wait=true");
		assertThat(body(0).path("content").asString()).isEqualTo("hi");
		assertThat(body(0).path("username").asString()).isEqualTo("ann");
		assertThat(body(0).path("allowed_mentions").path("parse")).hasToString("[\"users\"]");
	}

	@Test
	void postsWithoutWaitingForTheMessage() {
		this.server.answers(TestServer.Reply.of(204, ""));
		this.webhook.sendWithoutWaiting(this.rest, WebhookMessage.text("hi")).block();
		assertThat(line(0)).isEqualTo("POST /v1/webhooks/5/made-up-secret");
	}

	@Test
	void sendsFilesInTheSameRequest() {
		this.webhook.send(this.rest, WebhookMessage.of(MessagePayload.file(FileUpload.of("a.txt", new byte[] { 'x' }))))
			.block();
		assertThat(this.server.requests()).extracting(TestServer.Request::uri)
			.containsExactly("/v1/.well-known/fluxer", "/v1/webhooks/5/made-up-secret?wait=true");
		assertThat(this.server.request(1).headers().get("content-type")).startsWith("multipart/form-data");
	}

	@Test
	void readsChangesAndDeletesItsMessages() {
		this.webhook.fetchMessage(this.rest, MESSAGE).block();
		this.webhook.editMessage(this.rest, MESSAGE, MessageEdit.create().withContent("new")).block();
		this.webhook.deleteMessage(this.rest, MESSAGE).block();
		assertThat(List.of(line(0), line(1), line(2))).containsExactly("GET /v1/webhooks/5/made-up-secret/messages/9",
				"PATCH /v1/webhooks/5/made-up-secret/messages/9", "DELETE /v1/webhooks/5/made-up-secret/messages/9");
		assertThat(body(1).path("content").asString()).isEqualTo("new");
	}

	@Test
	void takesTheAnswerToSlackThatIsNoJson() {
		this.server.answers(TestServer.Reply.of(200, "ok"));
		Webhooks.executeSlack(this.rest, ID, SECRET, Map.of("text", "hi")).block();
		assertThat(line(0)).isEqualTo("POST /v1/webhooks/5/made-up-secret/slack");
		assertThat(this.server.request(0).text()).isEqualTo("{\"text\":\"hi\"}");
	}

	@Test
	void passesOnWhatOthersSend() {
		this.server.answers(TestServer.Reply.of(204, ""));
		Webhooks.executeGithub(this.rest, ID, SECRET, "push", Map.of("ref", "main")).block();
		Webhooks.executeInstatus(this.rest, ID, SECRET, Map.of("page", Map.of("id", "p"))).block();
		assertThat(line(0)).isEqualTo("POST /v1/webhooks/5/made-up-secret/github");
		assertThat(line(1)).isEqualTo("POST /v1/webhooks/5/made-up-secret/instatus");
	}

	@Test
	void refusesABodyThatIsNoObject() {
		assertThatExceptionOfType(InvalidPayloadException.class)
			.isThrownBy(() -> Webhooks.executeSlack(this.rest, ID, SECRET, "hi").block());
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void theTokenOfAWebhookCannotMoveIt() {
		assertThatExceptionOfType(InvalidPayloadException.class)
			.isThrownBy(
					() -> Webhooks.update(this.rest, ID, SECRET, WebhookUpdate.create().withChannelId(Snowflake.of(2)))
						.block())
			.satisfies((ex) -> assertThat(ex.field()).isEqualTo("channel_id"));
		assertThat(this.server.requests()).isEmpty();
		Webhooks.update(this.rest, ID, SECRET, WebhookUpdate.create().withName("new")).block();
		assertThat(line(0)).isEqualTo("PATCH /v1/webhooks/5/made-up-secret");
	}

	@Test
	void aWebhookWithoutItsTokenSaysSo() {
		Webhook stranger = new Webhook(ID, null, null, "hook", null, null, null);
		assertThatExceptionOfType(WebhookTokenRequiredException.class)
			.isThrownBy(() -> stranger.send(this.rest, WebhookMessage.text("hi")).block())
			.withMessageContaining("5");
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void leavesTheTokenOfTheBotAtHomeAndKeepsWhatElseIsSaid() {
		Rest told = this.rest.with(RequestOptions.none().withHeader("X-Mine", "1"));
		this.webhook.send(told, WebhookMessage.text("hi")).block();
		Webhooks.executeGithub(told, ID, SECRET, "push", Map.of()).block();
		this.webhook.edit(told, WebhookUpdate.create()).block();
		assertThat(this.server.requests()).extracting((request) -> request.headers().get("x-mine"))
			.containsExactly("1", "1", "1");
		assertThat(this.server.requests()).extracting((request) -> request.headers().get("authorization"))
			.containsExactly(null, null, "Bot 5.bot-secret");
		assertThat(this.server.request(1).headers().get("x-github-event")).isEqualTo("push");
	}

	private String line(int index) {
		TestServer.Request request = this.server.request(index);
		return request.method() + " " + request.uri();
	}

	private JsonNode body(int index) {
		return FluxerJson.mapper().readTree(this.server.request(index).body());
	}

}
