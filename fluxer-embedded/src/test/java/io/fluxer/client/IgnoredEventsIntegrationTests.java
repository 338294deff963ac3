package io.fluxer.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.embedded.FluxerServer;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Events;
import io.fluxer.event.SessionCreatedEvent;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * Events that the embedded server leaves out because the client asked for it.
 */
class IgnoredEventsIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final FluxerServer server = FluxerServer.start();

	private final List<String> heard = new CopyOnWriteArrayList<>();

	private final Disposable.Swap login = Disposables.swap();

	private Client client;

	@AfterEach
	void close() {
		this.client.destroy().block(LIMIT);
		this.login.dispose();
		this.server.close();
	}

	@Test
	void aListIsNeitherSentNorCounted() {
		create(IgnoredEvents.of("typing_start", "MESSAGE_CREATE"));
		this.client.onTyped((event) -> this.heard.add(event.name()));
		logIn();
		long before = this.server.gateway().sequence();
		this.server.gateway().dispatch("TYPING_START", Map.of("channel_id", "1", "user_id", "2"));
		this.server.person().say(this.server.channelId(), "to nobody");
		this.server.person().say(this.server.channelId(), "@everyone");
		this.server.gateway().dispatch("USER_UPDATE", Map.of());
		await().atMost(LIMIT).until(() -> this.heard.contains("USER_UPDATE"));
		assertThat(this.heard).doesNotContain("TYPING_START").containsOnlyOnce("MESSAGE_CREATE");
		assertThat(this.server.gateway().sequence()).isEqualTo(before + 2);
	}

	@Test
	void autoLeavesOutWhatNobodyListensToAndRefusesWhoComesLate() {
		create(IgnoredEvents.auto());
		this.client.on(Events.INVITE_CREATE, (data) -> this.heard.add("INVITE_CREATE"));
		logIn();
		this.server.gateway().dispatch("TYPING_START", Map.of());
		this.server.gateway().dispatch("INVITE_CREATE", Map.of());
		await().atMost(LIMIT).until(() -> this.heard.contains("INVITE_CREATE"));
		assertThat(identify()).contains("\"ignored_events\":[\"TYPING_START\",\"WEBHOOKS_UPDATE\","
				+ "\"INVITE_DELETE\",\"GUILD_AUDIT_LOG_ENTRY_CREATE\"]");
		assertThatIllegalStateException().isThrownBy(() -> this.client.on(Events.TYPING_START, (data) -> {
		})).withMessageContaining("fluxer.gateway.ignored-events");
	}

	@Test
	void autoDecidesOnceForAllSessionsOfALogin() {
		create(IgnoredEvents.auto());
		List<SessionCreatedEvent> sessions = new CopyOnWriteArrayList<>();
		this.client.onEnvelope(IgnoredEvents.auto().names(), (envelope) -> {
			if (envelope.event() instanceof SessionCreatedEvent created) {
				sessions.add(created);
			}
			else if (envelope.event() instanceof DispatchEvent dispatch) {
				this.heard.add(dispatch.name());
			}
			return Mono.empty();
		});
		Disposable typing = this.client.on(Events.TYPING_START, (data) -> {
		});
		logIn();
		assertThat(identify()).doesNotContain("TYPING_START");
		typing.dispose();
		this.server.gateway().invalidateSession();
		await().atMost(LIMIT).until(() -> sessions.size() == 2);
		assertThat(identify()).contains("WEBHOOKS_UPDATE").doesNotContain("TYPING_START");
	}

	private void create(IgnoredEvents events) {
		this.client = Client.create(ClientOptions.defaults()
			.withRest(RestOptions.defaults().withApiUrl(this.server.apiUrl()))
			.withGatewayUrl(this.server.gatewayUrl())
			.withIgnoredEvents(events));
	}

	private void logIn() {
		this.login.update(this.client.login(this.server.botToken()).subscribe());
		this.client.whenReady().block(LIMIT);
		// READY and the GUILD_CREATE of the one guild.
		await().atMost(LIMIT).until(() -> this.server.gateway().sequence() >= 2);
	}

	private String identify() {
		return this.server.gateway()
			.received()
			.stream()
			.filter((frame) -> frame.opcode() == 2)
			.reduce((first, last) -> last)
			.orElseThrow()
			.text();
	}

}
