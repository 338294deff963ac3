package io.fluxer.client;

import io.fluxer.cache.CacheSizeLimits;
import io.fluxer.gateway.GatewayCompression;
import io.fluxer.gateway.Presence;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ClientOptionsTests {

	@Test
	void defaultsAreThoseOfTheDocumentation() {
		ClientOptions options = ClientOptions.defaults();
		assertThat(options.intents()).isZero();
		assertThat(options.presence()).isNull();
		assertThat(options.rest()).isEqualTo(RestOptions.defaults());
		assertThat(options.gatewayUrl()).isNull();
		assertThat(options.gatewayVersion()).isEqualTo("1");
		assertThat(options.waitForGuilds()).isFalse();
		assertThat(options.cache()).isEqualTo(CacheSizeLimits.unbounded());
		assertThat(options.lanes()).isEqualTo(LaneOptions.defaults());
	}

	@Test
	void copiesChangeOnePartAlone() {
		ClientOptions options = ClientOptions.defaults()
			.withIntents(3)
			.withPresence(Presence.online())
			.withGatewayUrl("ws://here")
			.withGatewayVersion("2")
			.withWaitForGuilds(true)
			.withCache(new CacheSizeLimits(1, 2, 3, 4))
			.withLanes(LaneOptions.defaults().withVirtualThreads(true))
			.withCompression(GatewayCompression.ZSTD)
			.withIgnoredEvents(IgnoredEvents.auto())
			.withShards(Shards.of(2));
		assertThat(options).isEqualTo(new ClientOptions(3, Presence.online(), RestOptions.defaults(), "ws://here", "2",
				true, new CacheSizeLimits(1, 2, 3, 4), ClientOptions.defaults().gateway(),
				LaneOptions.defaults().withVirtualThreads(true), GatewayCompression.ZSTD, IgnoredEvents.auto(),
				Shards.of(2)));
	}

	@Test
	void refusesBlankAddressAndVersion() {
		assertThatIllegalArgumentException().isThrownBy(() -> ClientOptions.defaults().withGatewayUrl(" "))
			.withMessageContaining("address");
		assertThatIllegalArgumentException().isThrownBy(() -> ClientOptions.defaults().withGatewayVersion(""))
			.withMessageContaining("version");
	}

}
