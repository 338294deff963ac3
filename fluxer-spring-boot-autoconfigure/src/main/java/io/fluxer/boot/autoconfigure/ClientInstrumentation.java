package io.fluxer.boot.autoconfigure;

import java.util.List;

import io.fluxer.client.Client;
import io.fluxer.client.DispatchObservationConvention;
import io.fluxer.client.GatewayListener;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Who watches the client of each bot: what the application has for that.
 *
 * @param observations where dispatches are observed
 * @param convention how their observations are named
 * @param listeners who is told about shards
 */
record ClientInstrumentation(ObjectProvider<ObservationRegistry> observations,
		ObjectProvider<DispatchObservationConvention> convention, ObjectProvider<GatewayListener> listeners) {

	void applyTo(Client.Builder builder) {
		this.observations.ifAvailable(builder::observationRegistry);
		this.convention.ifAvailable(builder::dispatchObservationConvention);
		List<GatewayListener> told = this.listeners.orderedStream().toList();
		if (!told.isEmpty()) {
			builder.gatewayListener(new CompositeGatewayListener(told));
		}
	}

}
