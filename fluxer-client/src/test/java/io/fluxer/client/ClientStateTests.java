package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.fluxer.gateway.ShardEvent;
import io.fluxer.gateway.ShardPhase;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

class ClientStateTests {

	private final FakeResources gateway = new FakeResources();

	private Client client = client(false);

	@Test
	void clientWithoutALoginIsDisconnected() {
		assertThat(this.client.state()).isEqualTo(ClientState.DISCONNECTED);
		login();
		Outcome.of(this.client.destroy());
		this.gateway.run();
		assertThat(this.client.state()).isEqualTo(ClientState.DISCONNECTED);
	}

	@ParameterizedTest
	@CsvSource({ "WAITING, WAITING", "CONNECTING, CONNECTING", "GREETING, CONNECTING", "IDENTIFYING, IDENTIFYING",
			"REIDENTIFYING, IDENTIFYING", "RESUMING, RESUMING", "LIVE, LOADING", "STOPPED, CLOSING" })
	void stateIsThatOfTheShard(ShardPhase phase, ClientState state) {
		login();
		this.gateway.phase = phase;
		assertThat(this.client.state()).isEqualTo(state);
	}

	@Test
	void clientIsReadyExactlyWhenItSaysSo() {
		login();
		this.gateway.ready();
		assertThat(this.client.state()).isEqualTo(ClientState.READY);
		this.gateway.tell(new ShardEvent.Disconnected(0, 1006, "", true));
		this.gateway.phase = ShardPhase.LIVE;
		assertThat(this.client.isReady()).isFalse();
		assertThat(this.client.state()).isEqualTo(ClientState.LOADING);
		this.gateway.dispatch("RESUMED", "{}");
		assertThat(this.client.isReady()).isTrue();
		assertThat(this.client.state()).isEqualTo(ClientState.READY);
		this.gateway.phase = ShardPhase.REIDENTIFYING;
		assertThat(this.client.isReady()).isFalse();
		assertThat(this.client.state()).isEqualTo(ClientState.IDENTIFYING);
	}

	@Test
	void clientThatWaitsForGuildsIsLoadingMeanwhile() {
		this.client = client(true);
		login();
		this.gateway.ready();
		assertThat(this.client.state()).isEqualTo(ClientState.LOADING);
		this.gateway.advance(Duration.ofSeconds(5));
		assertThat(this.client.state()).isEqualTo(ClientState.READY);
	}

	@Test
	void clientThatWaitsForItsHandlersInTheEndIsClosing() {
		Sinks.Empty<Void> handler = Sinks.empty();
		this.client.onEnvelope((envelope) -> handler.asMono());
		login();
		this.gateway.ready();
		Outcome destroyed = Outcome.of(this.client.destroy());
		assertThat(this.client.state()).isEqualTo(ClientState.CLOSING);
		handler.tryEmitEmpty();
		this.gateway.run();
		assertThat(destroyed.isOver()).isTrue();
		assertThat(this.client.state()).isEqualTo(ClientState.DISCONNECTED);
	}

	@Test
	void sessionThatComesUpWhileTheClientClosesDoesNotMakeItReady() {
		this.client.onEnvelope((envelope) -> Mono.never());
		login();
		this.gateway.ready();
		Outcome.of(this.client.destroy());
		this.gateway.dispatch("RESUMED", "{}");
		assertThat(this.client.isReady()).isFalse();
		this.gateway.ready();
		assertThat(this.client.isReady()).isFalse();
		assertThat(this.client.state()).isEqualTo(ClientState.CLOSING);
	}

	@Test
	void eventsOfTheClientFindItInTheStateThatTheyTellOf() {
		List<String> seen = new ArrayList<>();
		this.client.onEnvelope((envelope) -> {
			seen.add(envelope.event().getClass().getSimpleName() + " " + this.client.state());
			return Mono.empty();
		});
		login();
		this.gateway.phase = ShardPhase.GREETING;
		this.gateway.tell(new ShardEvent.Connected(0, null));
		this.gateway.phase = ShardPhase.LIVE;
		this.gateway.ready();
		this.gateway.phase = ShardPhase.WAITING;
		this.gateway.tell(new ShardEvent.Disconnected(0, 1006, "", true));
		assertThat(seen).containsExactly("ConnectedEvent CONNECTING", "ReadyEvent READY", "ClientReadyEvent READY",
				"SessionCreatedEvent READY", "DisconnectedEvent WAITING");
	}

	private Client client(boolean waitForGuilds) {
		RestOptions rest = RestOptions.defaults().withApiUrl("http://127.0.0.1:10/v1").withMaxRetries(0);
		ClientOptions options = ClientOptions.defaults()
			.withRest(rest)
			.withGatewayUrl("ws://127.0.0.1:10")
			.withWaitForGuilds(waitForGuilds);
		return new Client(options, Rest.create(rest), () -> this.gateway);
	}

	private void login() {
		Outcome.of(this.client.login("5.secret-part"));
	}

}
