package io.fluxer.boot.autoconfigure;

import java.time.Duration;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.event.MessageCreateEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for the three kinds of applications that a bot can live in.
 */
class ApplicationKindIntegrationTests {

	@ParameterizedTest
	@CsvSource({ "NONE, true", "SERVLET, false", "REACTIVE, false" })
	void aBotAnswersInAnApplicationOfAnyKindAndLeavesItsKindAlone(WebApplicationType type, boolean keptAlive) {
		try (FluxerServer server = FluxerServer.start()) {
			SpringApplication application = new SpringApplication(Bot.class);
			application.setWebApplicationType(type);
			application.setRegisterShutdownHook(false);
			try (ConfigurableApplicationContext context = application.run("--server.port=0",
					"--spring.main.banner-mode=off", "--fluxer.token=" + server.botToken(),
					"--fluxer.rest.api-url=" + server.apiUrl())) {
				assertThat(kind(context)).isEqualTo(type);
				assertThat(context.getBeansOfType(FluxerKeepAlive.class).isEmpty()).isNotEqualTo(keptAlive);
				server.person().say(server.channelId(), "!ping");
				await().atMost(Duration.ofSeconds(20))
					.until(() -> server.messages(server.channelId())
						.stream()
						.filter(PostedMessage::bot)
						.anyMatch((message) -> message.content().equals("pong")));
			}
			assertThat(Thread.getAllStackTraces().keySet()).noneMatch(
					(thread) -> thread.getName().equals("fluxer-keep-alive") && thread.isAlive() && isStuck(thread));
		}
	}

	private static boolean isStuck(Thread thread) {
		try {
			thread.join(Duration.ofSeconds(10).toMillis());
			return thread.isAlive();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static WebApplicationType kind(ConfigurableApplicationContext context) {
		if (context instanceof ServletWebServerApplicationContext) {
			return WebApplicationType.SERVLET;
		}
		return (context instanceof ReactiveWebServerApplicationContext) ? WebApplicationType.REACTIVE
				: WebApplicationType.NONE;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Bot {

		@FluxerListener(condition = "#event.message.content == '!ping'")
		String ping(MessageCreateEvent event) {
			return "pong";
		}

	}

}
