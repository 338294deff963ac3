package io.fluxer.client;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.embedded.Cut;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.event.Event;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.SessionCreatedEvent;
import io.fluxer.event.SessionResumedEvent;
import io.fluxer.gateway.GatewayCompression;
import io.fluxer.gateway.GatewayOptions;
import io.fluxer.rest.RestOptions;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cuts the connection at seeded bytes of the server's stream while somebody writes
 * numbered direct messages, in real time.
 */
class CutsIntegrationTests {

	private static final int CUTS = 20;

	private static final int MESSAGES_WHILE_AWAY = 10;

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final List<Integer> received = new CopyOnWriteArrayList<>();

	private final List<Event> sessions = new CopyOnWriteArrayList<>();

	private int sent;

	@ParameterizedTest
	@EnumSource
	void nothingIsLostNothingComesTwiceAndOrderHolds(GatewayCompression compression) {
		Random random = new Random(20261122);
		try (FluxerServer server = FluxerServer.builder().heartbeatInterval(Duration.ofMillis(200)).start()) {
			Client client = client(server, compression);
			client.onEnvelope(this::receive);
			Disposable login = client.login(server.botToken()).subscribe();
			try {
				client.whenReady().block(LIMIT);
				assertThat(server.gateway().compressedConnections())
					.isEqualTo((compression == GatewayCompression.NONE) ? 0 : 1);
				say(server);
				for (int i = 0; i < CUTS; i++) {
					cutWhileTalking(server, random);
					talkWhileAway(server);
					server.gateway().refuseConnections(false);
					Awaitility.await().atMost(LIMIT).until(client::isReady);
				}
				Awaitility.await().atMost(LIMIT).until(() -> this.received.contains(this.sent));
			}
			finally {
				client.destroy().block(LIMIT);
				login.dispose();
			}
			report(server.gateway().cuts());
		}
	}

	private void cutWhileTalking(FluxerServer server, Random random) {
		int before = server.gateway().cuts().size();
		server.gateway().cutAfterBytes(1 + random.nextInt(4000));
		while (server.gateway().cuts().size() == before) {
			say(server);
		}
		server.gateway().refuseConnections(true);
		server.gateway().cut();
	}

	private void talkWhileAway(FluxerServer server) {
		Awaitility.await().atMost(LIMIT).until(() -> server.gateway().connections() == 0);
		for (int i = 0; i < MESSAGES_WHILE_AWAY; i++) {
			say(server);
		}
		assertThat(server.gateway().connections()).isZero();
	}

	private void say(FluxerServer server) {
		this.sent++;
		server.person().sayDirectly(Integer.toString(this.sent));
	}

	private Mono<Void> receive(EventEnvelope envelope) {
		if (envelope.event() instanceof MessageCreateEvent event) {
			this.received.add(Integer.valueOf(event.message().content()));
		}
		else if (envelope.event() instanceof SessionCreatedEvent || envelope.event() instanceof SessionResumedEvent) {
			this.sessions.add(envelope.event());
		}
		return Mono.empty();
	}

	private void report(List<Cut> cuts) {
		Set<Integer> distinct = new HashSet<>(this.received);
		int lost = this.sent - distinct.size();
		int twice = this.received.size() - distinct.size();
		int outOfOrder = 0;
		for (int i = 1; i < this.received.size(); i++) {
			outOfOrder += (this.received.get(i) < this.received.get(i - 1)) ? 1 : 0;
		}
		long insideFrame = cuts.stream().filter(Cut::insideFrame).count();
		System.out.println("cuts: " + CUTS + ", lost " + lost + ", twice " + twice + ", out of order " + outOfOrder);
		System.out.println("cuts: " + this.sent + " messages, " + insideFrame + " cuts inside a frame, sessions "
				+ this.sessions.stream().filter(SessionCreatedEvent.class::isInstance).count());
		assertThat(insideFrame).isGreaterThanOrEqualTo(5);
		assertThat(List.of(lost, twice, outOfOrder)).containsOnly(0);
		assertThat(this.sessions).filteredOn(SessionCreatedEvent.class::isInstance).hasSize(1);
		assertThat(this.sessions).filteredOn(SessionResumedEvent.class::isInstance)
			.hasSizeGreaterThanOrEqualTo(CUTS)
			.allSatisfy((event) -> assertThat(((SessionResumedEvent) event).missed()).isZero());
	}

	private static Client client(FluxerServer server, GatewayCompression compression) {
		return Client.create(ClientOptions.defaults()
			.withRest(RestOptions.defaults().withApiUrl(server.apiUrl()))
			.withGatewayUrl(server.gatewayUrl())
			.withGateway(new GatewayOptions(Duration.ofMillis(10), Duration.ofMillis(10)))
			.withCompression(compression));
	}

}
