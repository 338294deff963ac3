package io.fluxer.rest;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names and tags of {@link FluxerRestObservation#CALL}.
 *
 * @since 0.1.0
 */
public interface RestObservationConvention extends ObservationConvention<RestObservationContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof RestObservationContext;
	}

}
