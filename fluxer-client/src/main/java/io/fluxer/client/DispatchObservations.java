package io.fluxer.client;

import io.fluxer.event.DispatchEvent;
import io.fluxer.event.EventDecoder;
import io.fluxer.observation.GuardedObservations;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Observes dispatches in their lanes. Costs nothing where nobody observes.
 */
final class DispatchObservations {

	/** The key of Micrometer's ObservationThreadLocalAccessor in a Reactor context. */
	static final String KEY = "micrometer.observation";

	private final DispatchObservationConvention defaultConvention = new DefaultDispatchObservationConvention();

	private final GuardedObservations guard;

	private final @Nullable DispatchObservationConvention convention;

	private final String client;

	DispatchObservations(ObservationRegistry registry, @Nullable DispatchObservationConvention convention,
			String client) {
		this.guard = new GuardedObservations(registry);
		this.convention = convention;
		this.client = client;
	}

	static DispatchObservations none() {
		return new DispatchObservations(ObservationRegistry.NOOP, null, "default");
	}

	/**
	 * Starts to observe a dispatch.
	 * @return its observation, {@code null} if it is not observed
	 */
	@Nullable Observation start(EventEnvelope envelope) {
		ObservationRegistry registry = this.guard.registry();
		if (registry.isNoop() || !(envelope.event() instanceof DispatchEvent dispatch)) {
			return null;
		}
		return this.guard
			.start(() -> FluxerDispatchObservation.DISPATCH.observation(this.convention, this.defaultConvention,
					() -> new DispatchObservationContext(this.client, type(dispatch.name()), envelope), registry));
	}

	/**
	 * Returns the name of a dispatch as a tag.
	 * @param name its name on the wire
	 * @return that name if it is known
	 */
	static String type(String name) {
		return EventDecoder.isKnown(name) ? name : GatewayListener.OTHER;
	}

	void stop(@Nullable Observation observation, DispatchOutcome outcome) {
		if (observation != null && observation.getContext() instanceof DispatchObservationContext context
				&& context.end(outcome)) {
			this.guard.stop(observation);
		}
	}

	/**
	 * Makes an observation the present one of this thread.
	 * @return what ends that
	 */
	Runnable openScope(Observation observation) {
		return this.guard.openScope(observation);
	}

	void failed(Observation observation, Throwable failure) {
		note(observation, DispatchOutcome.FAILED);
		this.guard.error(observation, failure);
	}

	static void late(Observation observation) {
		note(observation, DispatchOutcome.TIMED_OUT);
	}

	private static void note(Observation observation, DispatchOutcome outcome) {
		if (observation.getContext() instanceof DispatchObservationContext context) {
			context.note(outcome);
		}
	}

}
