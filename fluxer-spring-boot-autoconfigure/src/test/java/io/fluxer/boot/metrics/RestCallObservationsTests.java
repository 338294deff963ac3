package io.fluxer.boot.metrics;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestCallObservations}.
 */
class RestCallObservationsTests {

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final ObservationRegistry observations = ObservationRegistry.create();

	private final List<String> routes = new ArrayList<>();

	@BeforeEach
	void configure() {
		RestRoutes restRoutes = new RestRoutes();
		restRoutes.observe(this.routes::add);
		RestCallObservations calls = new RestCallObservations(restRoutes);
		this.observations.observationConfig()
			.observationFilter(calls)
			.observationHandler(new DefaultMeterObservationHandler(this.meters))
			.observationHandler(calls);
	}

	@Test
	void aCallHasTheTagOfItsClientAndTellsItsRouteOnce() {
		call("fluxer.rest.call", "/users/@me");
		call("fluxer.rest.call", "/users/@me");
		assertThat(this.meters.get("fluxer.rest.call").tag("client", "default").timer().count()).isEqualTo(2);
		assertThat(this.routes).containsExactly("/users/@me");
	}

	@Test
	void otherObservationsStayAsTheyAre() {
		call("http.client.requests", "/users/@me");
		assertThat(this.meters.get("http.client.requests").timer().getId().getTag("client")).isNull();
		assertThat(this.routes).isEmpty();
	}

	private void call(String name, String route) {
		Observation.createNotStarted(name, this.observations)
			.lowCardinalityKeyValue("fluxer.rest.route", route)
			.observe(() -> {
			});
	}

}
