package io.fluxer.embedded;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PersonIntegrationTests {

	private final FluxerServer server = FluxerServer.start();

	private final Person person = this.server.person();

	private final Snowflake channel = this.server.channelId();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void changesWhatItHasWritten() {
		Snowflake first = this.person.say(this.channel, "first");
		Snowflake reply = this.person.reply(this.channel, first, "reply");
		this.person.edit(this.channel, first, "edited");
		assertThat(this.server.messages(this.channel)).extracting(PostedMessage::content)
			.containsExactly("edited", "reply");
		this.person.delete(this.channel, reply);
		assertThat(this.server.messages(this.channel)).hasSize(1);
		assertThatIllegalArgumentException().isThrownBy(() -> this.person.delete(this.channel, reply))
			.withMessageContaining("UNKNOWN_MESSAGE");
	}

	@Test
	void forwardsPinsAndReacts() {
		Snowflake message = this.person.say(this.channel, "look");
		Snowflake other = this.server.createChannel(this.server.guildId(), "other");
		this.person.forward(this.channel, message, other);
		assertThat(this.server.messages(other).get(0).json().at("/message_snapshots/0/content").asString())
			.isEqualTo("look");
		this.person.pin(this.channel, message);
		assertThat(json(message).path("pinned").asBoolean()).isTrue();
		this.person.unpin(this.channel, message);
		assertThat(json(message).path("pinned").asBoolean()).isFalse();
		this.person.react(this.channel, message, "👍");
		assertThat(json(message).path("reactions")).hasSize(1);
		this.person.unreact(this.channel, message, "👍");
		assertThat(json(message).path("reactions")).isEmpty();
	}

	@Test
	void opensAndClosesItsDirectMessages() {
		Snowflake direct = this.person.openDirectMessages();
		assertThat(this.person.openDirectMessages()).isEqualTo(direct);
		String path = "/channels/" + direct + "/messages";
		assertThat(RawHttp.asBot(this.server).post(path, "{\"content\":\"hi\"}").status()).isEqualTo(200);
		this.person.acceptDirectMessages(false);
		assertThat(RawHttp.asBot(this.server).post(path, "{\"content\":\"hi\"}").code())
			.isEqualTo("CANNOT_SEND_MESSAGES_TO_USER");
	}

	private JsonNode json(Snowflake messageId) {
		return this.server.messages(this.channel)
			.stream()
			.filter((message) -> message.id().equals(messageId))
			.findFirst()
			.orElseThrow()
			.json();
	}

}
