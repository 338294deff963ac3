package io.fluxer.boot.listener;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.boot.TestApplication;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Events;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@code fluxer.gateway.ignored-events} over the wire.
 */
class IgnoredEventsIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final FluxerServer server = FluxerServer.start();

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void nothingIsLeftOutByDefault() {
		TestApplication.runner(this.server)
			.withBean(Typing.class)
			.run((context) -> assertThat(identify()).doesNotContain("ignored_events"));
	}

	@Test
	void autoLeavesOutWhatNoListenerWants() {
		TestApplication.runner(this.server)
			.withPropertyValues("fluxer.gateway.ignore-unheard-events=true")
			.withBean(Typing.class)
			.run((context) -> {
				assertThat(identify()).contains("ignored_events", "WEBHOOKS_UPDATE", "INVITE_CREATE")
					.doesNotContain("TYPING_START");
				this.server.gateway().dispatch("WEBHOOKS_UPDATE", Map.of());
				this.server.gateway().dispatch("TYPING_START", Map.of());
				Typing typing = context.getBean(Typing.class);
				await().atMost(LIMIT).untilAsserted(() -> assertThat(typing.names).contains("TYPING_START"));
				Client client = context.getBean(Client.class);
				assertThatIllegalStateException().isThrownBy(() -> client.on(Events.INVITE_CREATE, (data) -> {
				})).withMessageContaining("fluxer.gateway.ignored-events");
			});
	}

	@Test
	void aListIsLeftOutWhoeverListens() {
		TestApplication.runner(this.server)
			.withPropertyValues("fluxer.gateway.ignored-events=typing_start,USER_UPDATE")
			.withBean(Typing.class)
			.run((context) -> assertThat(identify()).contains("\"ignored_events\":[\"TYPING_START\",\"USER_UPDATE\"]"));
	}

	private String identify() {
		return this.server.gateway()
			.received()
			.stream()
			.filter((frame) -> frame.opcode() == 2)
			.findFirst()
			.orElseThrow()
			.text();
	}

	static class Typing {

		private final List<String> names = new CopyOnWriteArrayList<>();

		@FluxerListener(events = Events.TYPING_START)
		void typing(DispatchEvent event) {
			this.names.add(event.name());
		}

	}

}
