package io.fluxer.client;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.SessionResumedEvent;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import io.fluxer.rest.Routes;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Listens to every line that this project and Spring log, at the finest level, while a
 * bot works and fails.
 */
class TokenSecrecyIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final List<Logger> loggers = List.of((Logger) LoggerFactory.getLogger("io.fluxer"),
			(Logger) LoggerFactory.getLogger("org.springframework"));

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	private final List<String> said = new CopyOnWriteArrayList<>();

	@BeforeEach
	void listen() {
		this.lines.list = new CopyOnWriteArrayList<>();
		this.lines.start();
		for (Logger logger : this.loggers) {
			logger.setLevel(Level.TRACE);
			logger.setAdditive(false);
			logger.addAppender(this.lines);
		}
	}

	@AfterEach
	void stopListening() {
		for (Logger logger : this.loggers) {
			logger.detachAppender(this.lines);
			logger.setAdditive(true);
			logger.setLevel(null);
		}
	}

	@Test
	void noTokenReachesALogAnErrorOrAText() {
		try (FluxerServer server = FluxerServer.start()) {
			String token = server.botToken();
			Client client = Client
				.create(ClientOptions.defaults().withRest(RestOptions.defaults().withApiUrl(server.apiUrl())));
			client.onTyped((event) -> {
				if (event instanceof MessageCreateEvent created && created.message().content().equals("!ping")) {
					created.message().reply(client.rest(), "pong").block();
				}
			});
			AtomicBoolean resumed = new AtomicBoolean();
			client.onEnvelope((envelope) -> {
				resumed.compareAndSet(false, envelope.event() instanceof SessionResumedEvent);
				return Mono.empty();
			});
			client.login(token).subscribe(null, (failure) -> this.said.add(text(failure)));
			client.whenReady().block(LIMIT);
			server.person().say(server.channelId(), "!ping");
			Awaitility.await()
				.atMost(LIMIT)
				.until(() -> server.messages(server.channelId())
					.stream()
					.anyMatch((message) -> message.content().equals("pong")));
			fail(client.rest(), server);
			server.gateway().cut();
			Awaitility.await().atMost(LIMIT).untilTrue(resumed);
			server.revokeBotToken();
			this.said.add(text(catchThrowable(() -> client.rest().get(Routes.currentUser()).block(LIMIT))));
			Awaitility.await().atMost(LIMIT).until(() -> this.said.size() >= 5);
			client.destroy().block(LIMIT);
			client.rest().close();
			this.said.add(client + " " + client.options() + " " + client.rest() + " " + client.rest().options());
			assertThat(this.lines.list).isNotEmpty();
			assertThat(everything()).isNotEmpty()
				.noneMatch((line) -> line.contains(token) || line.contains(token.substring(token.indexOf('.') + 1)));
		}
	}

	private void fail(Rest rest, FluxerServer server) {
		this.said.add(text(catchThrowable(() -> rest.get("/nowhere").block(LIMIT))));
		this.said.add(text(catchThrowable(() -> rest.get(Routes.channel("no-id")).block(LIMIT))));
		this.said
			.add(text(catchThrowable(() -> rest.post(Routes.channelMessages(server.channelId()), null).block(LIMIT))));
	}

	private List<String> everything() {
		List<String> all = new ArrayList<>(this.said);
		for (ILoggingEvent line : this.lines.list) {
			all.add(line.getFormattedMessage());
			all.add((line.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(line.getThrowableProxy()) : "");
		}
		return all;
	}

	private static String text(Throwable failure) {
		StringWriter text = new StringWriter();
		failure.printStackTrace(new PrintWriter(text));
		return text + " " + failure;
	}

}
