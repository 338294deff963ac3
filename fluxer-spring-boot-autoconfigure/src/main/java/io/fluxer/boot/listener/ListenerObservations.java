package io.fluxer.boot.listener;

import io.fluxer.client.GatewayListener;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.EventDecoder;
import io.fluxer.observation.GuardedObservations;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Observes calls of listeners. Costs nothing where nobody observes.
 */
final class ListenerObservations {

	private final ListenerObservationConvention defaultConvention = new DefaultListenerObservationConvention();

	private final GuardedObservations guard;

	private final @Nullable ListenerObservationConvention convention;

	ListenerObservations(ObservationRegistry registry, @Nullable ListenerObservationConvention convention) {
		this.guard = new GuardedObservations(registry);
		this.convention = convention;
	}

	static ListenerObservations of(ListableBeanFactory beans) {
		return new ListenerObservations(
				beans.getBeanProvider(ObservationRegistry.class).getIfAvailable(() -> ObservationRegistry.NOOP),
				beans.getBeanProvider(ListenerObservationConvention.class).getIfAvailable());
	}

	/**
	 * Starts to observe a call.
	 * @return its observation, {@code null} if it is not observed
	 */
	@Nullable Observation start(String listenerId, FluxerEvent<?> event) {
		if (this.guard.registry().isNoop()) {
			return null;
		}
		return this.guard
			.start(() -> FluxerListenerObservation.INVOKE.observation(this.convention, this.defaultConvention,
					() -> new ListenerObservationContext(listenerId, type(event), event), this.guard.registry()));
	}

	GuardedObservations guard() {
		return this.guard;
	}

	private static String type(FluxerEvent<?> event) {
		String name = event.name();
		return (event.getPayload() instanceof DispatchEvent && !EventDecoder.isKnown(name)) ? GatewayListener.OTHER
				: name;
	}

}
