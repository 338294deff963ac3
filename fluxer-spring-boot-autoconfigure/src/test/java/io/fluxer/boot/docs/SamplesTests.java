package io.fluxer.boot.docs;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.docs.events.EventSamples;
import io.fluxer.boot.docs.production.ProductionSamples;
import io.fluxer.boot.listener.FluxerListenerRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application starts with the samples.
 */
class SamplesTests {

	@Test
	void everySampleIsServed() {
		TestApplication.runner()
			.withPropertyValues("fluxer.token=1.secret", "fluxer.clients.night-watch.token=2.secret",
					"fluxer.gateway.enabled=false")
			.withUserConfiguration(EventSamples.class, ProductionSamples.class)
			.run((context) -> assertThat(context.getBean(FluxerListenerRegistry.class).listeners()).hasSize(7));
	}

}
