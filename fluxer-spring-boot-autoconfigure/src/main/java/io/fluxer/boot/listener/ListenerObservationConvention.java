package io.fluxer.boot.listener;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names and tags of {@link FluxerListenerObservation#INVOKE}. A bean of this type
 * replaces the default.
 *
 * @since 0.1.0
 */
public interface ListenerObservationConvention extends ObservationConvention<ListenerObservationContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof ListenerObservationContext;
	}

}
