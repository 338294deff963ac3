package io.fluxer.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.InvalidTokenException;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link FluxerTokens} over the wire.
 */
@ExtendWith(OutputCaptureExtension.class)
class FluxerTokensIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private FluxerServer server;

	private ApplicationContextRunner runner;

	@BeforeEach
	void startServer() {
		this.server = FluxerServer.start();
		this.runner = TestApplication.runner(this.server);
	}

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void aBotGoesOnWithANewToken() {
		this.runner.withBean(Hearer.class).run((context) -> {
			String renewed = this.server.renewBotToken();
			context.getBean(FluxerTokens.class).change(renewed).block(LIMIT);
			assertThat(context.getBean(Client.class).isReady()).isTrue();
			assertThat(context.getBean(Rest.class).get(Routes.currentUser()).block(LIMIT)).isNotNull();
			this.server.person().say(this.server.channelId(), "after");
			await().atMost(LIMIT).until(() -> context.getBean(Hearer.class).heard.contains("after"));
			assertThat(this.server.gateway().connections()).isOne();
		});
		await().atMost(LIMIT).until(() -> this.server.gateway().connections() == 0);
	}

	@Test
	void aBotWhoseTokenWasRefusedComesBack(CapturedOutput output) {
		this.runner.run((context) -> {
			this.server.revokeBotToken();
			Client client = context.getBean(Client.class);
			await().atMost(LIMIT).until(() -> client.failure() instanceof InvalidTokenException);
			String renewed = this.server.renewBotToken();
			context.getBean(FluxerTokens.class).change(renewed).block(LIMIT);
			assertThat(client.isReady()).isTrue();
			assertThat(client.failure()).isNull();
			assertThat(output.getAll()).doesNotContain(renewed);
		});
	}

	@Test
	void aNewTokenThatIsRefusedIsTold() {
		this.runner.run((context) -> {
			assertThatExceptionOfType(InvalidTokenException.class).isThrownBy(
					() -> context.getBean(FluxerTokens.class).change(this.server.botId() + ".wrong").block(LIMIT));
			assertThat(context.getBean(Client.class).failure()).isInstanceOf(InvalidTokenException.class);
			context.getBean(FluxerTokens.class).change(this.server.botToken()).block(LIMIT);
			assertThat(context.getBean(Client.class).isReady()).isTrue();
		});
	}

	@Test
	void whatCannotBeATokenChangesNothing() {
		this.runner.run((context) -> {
			FluxerTokens tokens = context.getBean(FluxerTokens.class);
			assertThatExceptionOfType(FluxerTokenException.class).isThrownBy(() -> tokens.change("1.a\nb").block(LIMIT))
				.withMessageNotContaining("1.a");
			assertThatIllegalArgumentException()
				.isThrownBy(() -> tokens.change("nobody", this.server.botToken()).block(LIMIT))
				.withMessageContaining("default");
			assertThat(context.getBean(Client.class).isReady()).isTrue();
		});
	}

	@Test
	void withoutTheGatewayCallsCarryTheNewToken() {
		this.runner.withPropertyValues("fluxer.gateway.enabled=false").run((context) -> {
			String renewed = this.server.renewBotToken();
			context.getBean(FluxerTokens.class).change(renewed).block(LIMIT);
			assertThat(context.getBean(Rest.class).get(Routes.currentUser()).block(LIMIT)).isNotNull();
		});
	}

	static class Hearer {

		private final List<String> heard = new CopyOnWriteArrayList<>();

		@FluxerListener
		void hear(MessageCreateEvent event) {
			this.heard.add(event.message().content());
		}

	}

}
