package io.fluxer.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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

	/** All that handlers have. */
	private static final int THREADS = 256;

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

	@Test
	void handlersThatIgnoreTheirInterruptHoldNoOtherChannelForGood() {
		try (FluxerServer server = FluxerServer.start()) {
			CountDownLatch end = new CountDownLatch(1);
			List<String> heard = new CopyOnWriteArrayList<>();
			Client client = Client.create(ClientOptions.defaults()
				.withRest(RestOptions.defaults().withApiUrl(server.apiUrl()))
				.withLanes(LaneOptions.defaults().withTimeout(Duration.ofSeconds(1))));
			client.on(Events.MESSAGE_CREATE, (json) -> {
				if (json.path("content").asString().equals("hold")) {
					hold(end);
				}
				heard.add(json.path("content").asString());
			});
			try {
				client.login(server.botToken()).subscribe();
				client.whenReady().block(LIMIT);
				for (int thread = 0; thread < THREADS; thread++) {
					server.person().say(server.createChannel(server.guildId(), "hold-" + thread), "hold");
				}
				await().atMost(LIMIT).until(() -> client.laneStatistics().overdue() == THREADS);
				server.person().say(server.channelId(), "given up");
				// Its event is acknowledged, and whoever stops holding lets others go on.
				await().atMost(LIMIT).until(() -> {
					server.gateway().requestHeartbeat();
					return server.gateway().floor() == server.gateway().sequence();
				});
				end.countDown();
				await().atMost(LIMIT).until(() -> client.laneStatistics().overdue() == 0);
				server.person().say(server.channelId(), "heard");
				await().atMost(LIMIT).until(() -> heard.contains("heard"));
				assertThat(heard).doesNotContain("given up");
			}
			finally {
				end.countDown();
				client.destroy().block(LIMIT);
				client.rest().close();
			}
		}
	}

	private static void hold(CountDownLatch end) {
		boolean over = false;
		while (!over) {
			try {
				over = end.await(1, TimeUnit.MINUTES);
			}
			catch (InterruptedException ex) {
				// What badly written code does.
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
