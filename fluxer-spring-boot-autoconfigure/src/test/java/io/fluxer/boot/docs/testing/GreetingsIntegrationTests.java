package io.fluxer.boot.docs.testing;

import java.time.Duration;
import java.util.List;

import io.fluxer.boot.docs.start.DemoApplication;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PostedMessage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The test of the documentation.
 */
// tag::test[]
@SpringBootTest(classes = DemoApplication.class)
class GreetingsIntegrationTests {

	@Autowired
	FluxerServer fluxer; // the embedded Fluxer that the bot talks to

	@Test
	void answersPing() {
		this.fluxer.person().say(this.fluxer.channelId(), "!ping");
		await().atMost(Duration.ofSeconds(20)).until(() -> answers().contains("pong"));
	}

	@Test
	void answersNobodyElse() {
		this.fluxer.person().say(this.fluxer.channelId(), "Hello");
		this.fluxer.person().say(this.fluxer.channelId(), "!ping");
		await().atMost(Duration.ofSeconds(20)).until(() -> answers().contains("pong"));
		assertThat(answers()).containsOnly("pong");
	}

	private List<String> answers() {
		return this.fluxer.messages(this.fluxer.channelId())
			.stream()
			.filter(PostedMessage::bot)
			.map(PostedMessage::content)
			.toList();
	}

}
// end::test[]
