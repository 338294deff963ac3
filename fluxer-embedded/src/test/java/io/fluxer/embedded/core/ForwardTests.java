package io.fluxer.embedded.core;

import java.nio.charset.StandardCharsets;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.TestServer.Client;
import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ForwardTests {

	private final TestServer server = new TestServer(false);

	private final Snowflake other = this.server.core.addChannel(this.server.guild, "other");

	@Test
	void copiesTheMessageIntoASnapshot() {
		JsonNode source = source();
		Client client = this.server.identified();
		JsonNode message = forward(source.path("id").asString(), "").json();
		assertThat(message.path("type").asInt()).isZero();
		assertThat(message.path("content").asString()).isEmpty();
		assertThat(message.at("/message_reference/type").asInt()).isEqualTo(1);
		assertThat(message.at("/message_reference/channel_id").asString()).isEqualTo(this.server.channel.toString());
		assertThat(message.has("referenced_message")).isFalse();
		JsonNode snapshot = message.at("/message_snapshots/0");
		assertThat(snapshot.path("content").asString()).isEqualTo("text");
		assertThat(snapshot.path("embeds")).hasSize(2);
		assertThat(snapshot.path("attachments")).hasSize(2);
		assertThat(snapshot.path("timestamp")).isEqualTo(source.path("timestamp"));
		assertThat(client.link().event("MESSAGE_CREATE").at("/d/message_snapshots/0")).isNotEmpty();
		String path = "/v1/channels/" + this.other + "/messages/" + message.path("id").asString();
		assertThat(this.server.bot("GET", path, null).json().path("message_snapshots")).hasSize(1);
		assertThat(this.server.bot("PATCH", path, "{\"content\":\"x\"}").status()).isEqualTo(403);
	}

	@Test
	void copiesWhatIsChosenAlone() {
		JsonNode source = source();
		String file = source.at("/attachments/1/id").asString();
		JsonNode snapshot = forward(source.path("id").asString(),
				",\"attachment_ids\":[\"" + file + "\"],\"embed_indices\":[1]")
			.json()
			.at("/message_snapshots/0");
		assertThat(snapshot.path("attachments")).hasSize(1);
		assertThat(snapshot.at("/attachments/0/filename").asString()).isEqualTo("b.txt");
		assertThat(snapshot.at("/embeds/0/title").asString()).isEqualTo("two");
		assertThat(forward(source.path("id").asString(), ",\"embed_indices\":[2]").error())
			.isEqualTo("message_data INVALID_MESSAGE_DATA");
	}

	@Test
	void forwardsAForwardWithTheFirstContent() {
		String first = forward(source().path("id").asString(), "").id();
		Reply again = this.server.post("{\"message_reference\":{\"type\":1,\"channel_id\":\"" + this.other
				+ "\",\"message_id\":\"" + first + "\"}}");
		assertThat(again.json().at("/message_snapshots/0/content").asString()).isEqualTo("text");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"content\":\"x\"", "\"embeds\":[{\"title\":\"x\"}]", "\"sticker_ids\":[\"1\"]",
			"\"attachments\":[{\"id\":0,\"filename\":\"x\"}]" })
	void takesNoContentOfItsOwn(String more) {
		Reply reply = this.server.bot("POST", "/v1/channels/" + this.other + "/messages",
				"{" + more + ",\"message_reference\":{\"type\":1,\"channel_id\":\"" + this.server.channel
						+ "\",\"message_id\":\"" + source().path("id").asString() + "\"}}");
		assertThat(reply.error()).isEqualTo("message_data INVALID_MESSAGE_DATA");
	}

	@Test
	void takesNothingFromChannelsThatTheAuthorDoesNotSee() {
		Snowflake direct = this.server.core.sayDirectly(this.server.person, "secret");
		String channel = this.server.bot("GET", "/v1/users/@me/channels", null).json().at("/0/id").asString();
		String stranger = this.server.core.addPersonToken(this.server.core.addPerson("Stranger"));
		Reply reply = this.server.call(stranger, "POST", this.server.messages(),
				"{\"message_reference\":{\"type\":1,\"channel_id\":\"" + channel + "\",\"message_id\":\"" + direct
						+ "\"}}",
				null);
		assertThat(reply.code()).isEqualTo("UNKNOWN_CHANNEL");
		assertThat(forward("5", "").code()).isEqualTo("UNKNOWN_MESSAGE");
	}

	private JsonNode source() {
		return this.server
			.form(this.server.messages(), "POST",
					part("payload_json", null,
							"{\"content\":\"text\",\"embeds\":[{\"title\":\"one\"},{\"title\":\"two\"}]}"),
					part("files[0]", "a.txt", "a"), part("files[1]", "b.txt", "b"))
			.json();
	}

	private Reply forward(String messageId, String more) {
		return this.server.bot("POST", "/v1/channels/" + this.other + "/messages",
				"{\"message_reference\":{\"type\":1,\"channel_id\":\"" + this.server.channel + "\",\"message_id\":\""
						+ messageId + "\"" + more + "}}");
	}

	private static FilePart part(String name, String filename, String content) {
		return new FilePart(name, filename, content.getBytes(StandardCharsets.UTF_8));
	}

}
