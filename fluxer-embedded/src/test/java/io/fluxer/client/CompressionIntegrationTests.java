package io.fluxer.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.embedded.FluxerServer;
import io.fluxer.event.Events;
import io.fluxer.gateway.GatewayCompression;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A compressed connection to the embedded server, or one that it does not compress.
 */
class CompressionIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	@Test
	void compressesBothWays() {
		run(false);
	}

	@Test
	void speaksPlainIfTheServerDoes() {
		run(true);
	}

	private static void run(boolean plain) {
		try (FluxerServer server = FluxerServer.start()) {
			server.gateway().refuseCompression(plain);
			Client client = Client.create(ClientOptions.defaults()
				.withRest(RestOptions.defaults().withApiUrl(server.apiUrl()))
				.withGatewayUrl(server.gatewayUrl())
				.withCompression(GatewayCompression.ZSTD));
			List<Integer> lengths = new CopyOnWriteArrayList<>();
			client.on(Events.USER_UPDATE, (data) -> lengths.add(data.path("filling").asString().length()));
			Disposable login = client.login(server.botToken()).subscribe();
			try {
				client.whenReady().block(LIMIT);
				assertThat(server.gateway().compressedConnections()).isEqualTo(plain ? 0 : 1);
				for (int length : List.of(10, 70_000, 3_000_000)) {
					server.gateway().dispatch(Events.USER_UPDATE, Map.of("filling", "x".repeat(length)));
				}
				await().atMost(LIMIT).untilAsserted(() -> assertThat(lengths).containsExactly(10, 70_000, 3_000_000));
				client
					.sendToGateway(FluxerJson.mapper().readTree("{\"op\":3,\"d\":{\"status\":\"idle\",\"afk\":false}}"))
					.block(LIMIT);
				await().atMost(LIMIT)
					.untilAsserted(() -> assertThat(server.gateway().received())
						.anySatisfy((frame) -> assertThat(frame.text()).contains("\"idle\"")));
				assertThat(server.gateway().sessions()).isOne();
			}
			finally {
				client.destroy().block(LIMIT);
				login.dispose();
			}
			await().atMost(LIMIT).until(() -> server.gateway().connections() == 0);
		}
	}

}
