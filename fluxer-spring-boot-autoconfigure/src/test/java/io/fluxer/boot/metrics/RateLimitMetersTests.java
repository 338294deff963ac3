package io.fluxer.boot.metrics;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.fluxer.rest.RateLimitScope;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RateLimitMeters}.
 */
class RateLimitMetersTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final RateLimitMeters meters = new RateLimitMeters(this.registry, "default");

	@Test
	void countsRefusalsByScopeAndRoute() {
		this.meters.onHit(RateLimitScope.BUCKET, "/channels/:id/messages");
		this.meters.onHit(RateLimitScope.BUCKET, "/channels/:id/messages");
		this.meters.onHit(RateLimitScope.GLOBAL, "/channels/:id/messages");
		assertThat(hits("bucket")).isEqualTo(2);
		assertThat(hits("global")).isEqualTo(1);
	}

	@Test
	void timesWaits() {
		this.meters.onWait(RateLimitScope.BUCKET, "/channels/:id/messages", Duration.ofMillis(1500));
		assertThat(this.registry.get("fluxer.rest.ratelimit.wait")
			.tags("client", "default", "scope", "bucket", "route", "/channels/:id/messages")
			.timer()
			.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(1500);
	}

	@Test
	void tellsTheBotsApart() {
		this.meters.forClient("helper").onHit(RateLimitScope.BUCKET, "/gateway/bot");
		this.meters.forClient("default").onHit(RateLimitScope.BUCKET, "/gateway/bot");
		assertThat(this.registry.get("fluxer.rest.ratelimit.hits").counters())
			.extracting((counter) -> counter.getId().getTag("client"))
			.containsExactlyInAnyOrder("helper", "default");
	}

	private double hits(String scope) {
		return this.registry.get("fluxer.rest.ratelimit.hits")
			.tags("client", "default", "scope", scope, "route", "/channels/:id/messages")
			.counter()
			.count();
	}

}
