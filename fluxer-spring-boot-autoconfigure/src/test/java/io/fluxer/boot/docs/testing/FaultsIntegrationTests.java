package io.fluxer.boot.docs.testing;

import java.time.Duration;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.boot.docs.start.DemoApplication;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PostedMessage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of the documentation that break something.
 */
@SpringBootTest(classes = DemoApplication.class)
class FaultsIntegrationTests {

	@Autowired
	FluxerServer fluxer;

	@Autowired
	Client client;

	// tag::cut[]
	@Test
	void answersWhatWasSaidWhileTheConnectionWasDown() {
		this.fluxer.gateway().refuseConnections(true);
		this.fluxer.gateway().cut();
		this.fluxer.person().sayDirectly("!ping");
		this.fluxer.gateway().refuseConnections(false);
		await().atMost(Duration.ofSeconds(60)).until(this.client::isReady);
		await().atMost(Duration.ofSeconds(20)).until(() -> directAnswers().contains("pong"));
	}
	// end::cut[]

	// tag::refused[]
	@Test
	void triesAgainWhenTheApiIsUnwell() {
		this.fluxer.http().failNext(2, "POST", "/channels/" + this.fluxer.channelId() + "/messages", 503);
		this.fluxer.person().say(this.fluxer.channelId(), "!ping");
		await().atMost(Duration.ofSeconds(20)).until(() -> answers().contains("pong"));
		assertThat(this.fluxer.requests()).anyMatch((request) -> request.status() == 503);
	}
	// end::refused[]

	private List<String> answers() {
		return said(this.fluxer.channelId());
	}

	private List<String> directAnswers() {
		return said(this.fluxer.person().openDirectMessages());
	}

	private List<String> said(Snowflake channelId) {
		return this.fluxer.messages(channelId).stream().filter(PostedMessage::bot).map(PostedMessage::content).toList();
	}

}
