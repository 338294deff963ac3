package io.fluxer.boot.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.fluxer.client.GatewayListener;
import io.fluxer.rest.RateLimitListener;
import io.fluxer.rest.RateLimitScope;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CompositeGatewayListener} and {@link CompositeRateLimitListener}.
 */
class CompositeListenersTests {

	private final List<String> told = new ArrayList<>();

	@Test
	void anErrorOfAListenerOfTheGatewayKeepsNoOtherFromBeingTold() {
		GatewayListener failing = new GatewayListener() {
			@Override
			public void onDispatch(int shard, String event) {
				throw new NoClassDefFoundError("by a test");
			}
		};
		GatewayListener telling = new GatewayListener() {
			@Override
			public void onDispatch(int shard, String event) {
				CompositeListenersTests.this.told.add(event);
			}
		};
		assertThatExceptionOfType(NoClassDefFoundError.class)
			.isThrownBy(() -> new CompositeGatewayListener(List.of(failing, telling)).onDispatch(0, "READY"));
		assertThat(this.told).containsExactly("READY");
	}

	@Test
	void anExceptionOfAListenerOfLimitsKeepsNoOtherFromBeingTold() {
		RateLimitListener failing = new RateLimitListener() {
			@Override
			public void onWait(RateLimitScope scope, String route, Duration wait) {
				throw new IllegalStateException("by a test");
			}
		};
		RateLimitListener telling = new RateLimitListener() {
			@Override
			public void onWait(RateLimitScope scope, String route, Duration wait) {
				CompositeListenersTests.this.told.add(route);
			}
		};
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> new CompositeRateLimitListener(List.of(failing, telling)).onWait(RateLimitScope.BUCKET,
					"/guilds/:id", Duration.ZERO));
		assertThat(this.told).containsExactly("/guilds/:id");
	}

}
