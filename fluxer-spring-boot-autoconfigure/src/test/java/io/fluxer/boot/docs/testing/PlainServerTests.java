package io.fluxer.boot.docs.testing;

import io.fluxer.embedded.FluxerServer;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import io.fluxer.rest.Routes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test without Spring.
 */
class PlainServerTests {

	// tag::plain[]
	@Test
	void theBotIsNamed() {
		try (FluxerServer fluxer = FluxerServer.start()) {
			Rest rest = Rest.create(RestOptions.defaults().withApiUrl(fluxer.apiUrl()));
			rest.setToken(fluxer.botToken());
			assertThat(rest.blocking().get(Routes.currentUser()).path("bot").asBoolean()).isTrue();
			rest.close();
		}
	}
	// end::plain[]

}
