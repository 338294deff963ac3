package io.fluxer.client;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names and tags of {@link FluxerDispatchObservation#DISPATCH}.
 *
 * @since 0.1.0
 */
public interface DispatchObservationConvention extends ObservationConvention<DispatchObservationContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof DispatchObservationContext;
	}

}
