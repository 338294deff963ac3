package io.fluxer.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.fluxer.boot.TestApplication;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.boot.http.client.autoconfigure.reactive.ClientHttpConnectorBuilderCustomizer;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that logs all that it can of its HTTP clients.
 */
class RequestDetailsIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final Pattern HEX_DUMP = Pattern.compile("(?m)\\|[0-9a-f]{8}\\|[0-9a-f ]+\\|(.{16})\\|$");

	private static final List<String> CHATTY = List.of("org.springframework.web", "org.springframework.http",
			"reactor.netty", "io.netty", "io.fluxer");

	private final FluxerServer server = FluxerServer.start();

	private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();

	private final StringBuffer lines = new StringBuffer();

	private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {

		@Override
		protected void append(ILoggingEvent event) {
			RequestDetailsIntegrationTests.this.lines.append(event.getLoggerName())
				.append(' ')
				.append(event.getFormattedMessage())
				.append('\n');
		}

	};

	@BeforeEach
	void listen() {
		this.appender.start();
		for (String name : CHATTY) {
			Logger logger = this.loggers.getLogger(name);
			logger.setLevel(Level.TRACE);
			logger.setAdditive(false);
			logger.addAppender(this.appender);
		}
	}

	@AfterEach
	void close() {
		for (String name : CHATTY) {
			Logger logger = this.loggers.getLogger(name);
			logger.detachAppender(this.appender);
			logger.setAdditive(true);
			logger.setLevel(null);
		}
		this.server.close();
	}

	@Test
	void theTokenIsNotAmongTheDetails() {
		TestApplication.runner(this.server)
			.withPropertyValues("spring.http.codecs.log-request-details=true")
			.withUserConfiguration(Talkative.class)
			.run((context) -> {
				Rest rest = context.getBean(Rest.class);
				assertThat(context.getBean(Client.class).isReady()).isTrue();
				rest.post(Routes.channelMessages(this.server.channelId()), Map.of("content", "hello")).block(LIMIT);
				assertThat(this.lines).contains("ExchangeFunctions").contains("HTTP POST");
				assertOfOthersAllIsLogged(context.getBean(WebClient.Builder.class));
			});
		assertThat(this.lines.indexOf(this.server.botToken())).isEqualTo(-1);
		assertThat(wiretapped()).contains("X-Own").doesNotContain(this.server.botToken());
	}

	/** The text of what was logged as bytes, 16 of them in a line. */
	private String wiretapped() {
		return HEX_DUMP.matcher(this.lines).results().map((line) -> line.group(1)).collect(Collectors.joining());
	}

	private void assertOfOthersAllIsLogged(WebClient.Builder builder) {
		builder.build()
			.get()
			.uri(this.server.apiUrl() + "/.well-known/fluxer")
			.header("X-Own", "shown")
			.retrieve()
			.toBodilessEntity()
			.block(LIMIT);
		assertThat(this.lines.indexOf("shown")).isPositive();
	}

	@Configuration(proxyBeanMethods = false)
	static class Talkative {

		@Bean
		WebClientCustomizer everybody() {
			return (builder) -> builder.codecs((codecs) -> codecs.defaultCodecs().enableLoggingRequestDetails(true));
		}

		@Bean
		FluxerWebClientCustomizer bot() {
			return (builder) -> builder.codecs((codecs) -> codecs.defaultCodecs().enableLoggingRequestDetails(true));
		}

		@Bean
		FluxerHttpClientCustomizer wire() {
			return (client) -> client.wiretap(true);
		}

		@Bean
		ClientHttpConnectorBuilderCustomizer<ReactorClientHttpConnectorBuilder> wires() {
			return (builder) -> builder.withHttpClientCustomizer((client) -> client.wiretap(true));
		}

	}

}
