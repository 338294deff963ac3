package io.fluxer.rest;

import java.time.Duration;

import io.fluxer.embedded.FluxerServer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many calls over few connections, without rate limits.
 */
class RestConnectionsIntegrationTests {

	private static final int CALLS = 1000;

	private static final Duration LIMIT = Duration.ofSeconds(30);

	@Test
	void anyNumberOfCallsMayWaitForAConnection() {
		try (FluxerServer server = FluxerServer.builder().rateLimits(false).start()) {
			RestOptions options = RestOptions.defaults()
				.withApiUrl(server.apiUrl())
				.withMaxRetries(0)
				.withGlobalRateLimit(1_000_000);
			Rest rest = Rest.builder(options).connections(10, Duration.ofSeconds(4)).build();
			rest.setToken(server.botToken());
			try {
				assertThat(Flux.range(0, CALLS)
					.flatMap((call) -> rest.get(Routes.currentUser()), CALLS)
					.count()
					.block(LIMIT)).isEqualTo(CALLS);
			}
			finally {
				rest.close();
			}
			assertThat(server.requests()).hasSize(CALLS);
		}
	}

}
