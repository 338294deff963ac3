package io.fluxer.client;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import io.fluxer.embedded.FluxerServer;
import io.fluxer.event.Events;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the server learns by heartbeats of handlers that do not end.
 */
class HandlerTimeoutIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(15);

	@Test
	void aHandlerThatTimesOutLetsTheMarkGoOn() {
		try (FluxerServer server = FluxerServer.builder().heartbeatInterval(Duration.ofMillis(200)).start()) {
			CountDownLatch cancelled = new CountDownLatch(1);
			CountDownLatch interrupted = new CountDownLatch(1);
			Client client = Client.create(ClientOptions.defaults()
				.withRest(RestOptions.defaults().withApiUrl(server.apiUrl()))
				.withLanes(LaneOptions.defaults().withTimeout(Duration.ofSeconds(1))));
			client.onEnvelope((envelope) -> (envelope.event() instanceof MessageCreateEvent)
					? Mono.<Void>never().doOnCancel(cancelled::countDown) : Mono.empty());
			client.on(Events.TYPING_START, (json) -> hang(interrupted));
			try {
				client.login(server.botToken()).subscribe();
				client.whenReady().block(LIMIT);
				await().atMost(LIMIT).until(() -> server.gateway().floor() == server.gateway().sequence());
				long before = server.gateway().sequence();
				server.person().say(server.channelId(), "hang");
				server.person().type(server.channelId());
				long last = server.gateway().sequence();
				assertThat(last).isGreaterThan(before);
				await().atMost(LIMIT).until(() -> server.gateway().floor() == last);
				assertThat(cancelled.getCount()).isZero();
				assertThat(interrupted.getCount()).isZero();
			}
			finally {
				client.destroy().block(LIMIT);
				client.rest().close();
			}
		}
	}

	private static void hang(CountDownLatch interrupted) {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			interrupted.countDown();
			Thread.currentThread().interrupt();
		}
	}

}
