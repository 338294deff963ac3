package io.fluxer.boot.metrics;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import io.micrometer.observation.ObservationHandler;

/**
 * Gives the observation of a call the tag that all meters of a bot have, and notes its
 * route.
 */
final class RestCallObservations implements ObservationHandler<Observation.Context>, ObservationFilter {

	private static final String NAME = "fluxer.rest.call";

	private static final String ROUTE = "fluxer.rest.route";

	private final RestRoutes routes;

	RestCallObservations(RestRoutes routes) {
		this.routes = routes;
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return NAME.equals(context.getName());
	}

	@Override
	public void onStop(Observation.Context context) {
		KeyValue route = context.getLowCardinalityKeyValue(ROUTE);
		if (route != null) {
			this.routes.add(route.getValue());
		}
	}

	@Override
	public Observation.Context map(Observation.Context context) {
		if (supportsContext(context) && context.getLowCardinalityKeyValue(ClientTag.KEY) == null) {
			context.addLowCardinalityKeyValue(KeyValue.of(ClientTag.KEY, ClientTag.VALUE));
		}
		return context;
	}

}
