package io.fluxer.sample;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PostedMessage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for the sample bot, over the wire.
 */
@SpringBootTest(properties = "fluxer.embedded.port=0")
class SampleBotTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	@Autowired
	FluxerServer server;

	@Autowired
	ApplicationContext context;

	@Test
	void saysHelloOnceItIsReady() {
		await().atMost(LIMIT).until(() -> botMessages().stream().anyMatch((text) -> text.endsWith("Try !ping.")));
	}

	@Test
	void answersPing() {
		say("!ping");
		await().atMost(LIMIT).until(() -> botMessages().contains("pong"));
	}

	@Test
	void answersWithAnEmbed() {
		say("!embed");
		await().atMost(LIMIT).untilAsserted(() -> {
			JsonNode embed = embeds().filter((posted) -> posted.path("title").asString("").equals("Sample bot"))
				.findFirst()
				.orElseThrow(() -> new AssertionError("No embed of that title"));
			assertThat(embed.path("color").asInt()).isEqualTo(0x2E7D32);
			assertThat(embed.at("/fields/0/value").asString()).isEqualTo(this.server.person().name());
		});
	}

	@Test
	void answersWithAFile() {
		say("!file");
		await().atMost(LIMIT)
			.untilAsserted(() -> assertThat(json("/attachments/0").path("filename").asString()).isEqualTo("hello.txt"));
	}

	@Test
	void answersWithAReaction() {
		say("!react");
		await().atMost(LIMIT)
			.untilAsserted(() -> assertThat(json("/reactions/0").at("/emoji/name").asString()).isEqualTo("👍"));
	}

	@Test
	void rollsDice() {
		say("!roll 1 3");
		await().atMost(LIMIT).until(() -> botMessages().contains("🎲 1, 1, 1"));
	}

	@Test
	void saysHowToRollDice() {
		say("!roll many");
		await().atMost(LIMIT)
			.until(() -> botMessages()
				.contains("`many` is not a whole number (`sides`). Usage: `!roll [sides=6] [dice=1]`"));
	}

	@Test
	void listsItsCommands() {
		say("!help");
		await().atMost(LIMIT)
			.until(() -> embeds().anyMatch((embed) -> embed.path("description")
				.asString("")
				.contains("`!roll [sides=6] [dice=1]` Rolls dice.")));
	}

	@Test
	void isAConsoleApplication() {
		assertThat(this.context).isNotInstanceOf(WebApplicationContext.class);
		assertThat(this.context.getBean(Client.class).isReady()).isTrue();
	}

	private void say(String text) {
		this.server.person().say(this.server.channelId(), text);
	}

	private List<String> botMessages() {
		return this.server.messages(this.server.channelId())
			.stream()
			.filter(PostedMessage::bot)
			.map(PostedMessage::content)
			.toList();
	}

	private Stream<JsonNode> embeds() {
		return all("/embeds/0");
	}

	private Stream<JsonNode> all(String pointer) {
		return this.server.messages(this.server.channelId())
			.stream()
			.map((message) -> message.json().at(pointer))
			.filter((node) -> !node.isMissingNode());
	}

	private JsonNode json(String pointer) {
		return all(pointer).findFirst().orElseThrow(() -> new AssertionError("No message has " + pointer));
	}

}
