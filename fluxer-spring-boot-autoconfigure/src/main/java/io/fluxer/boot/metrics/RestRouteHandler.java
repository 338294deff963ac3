package io.fluxer.boot.metrics;

import io.fluxer.rest.RestObservationContext;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;

/**
 * Notes the routes of observed calls.
 */
final class RestRouteHandler implements ObservationHandler<RestObservationContext> {

	private final RestRoutes routes;

	RestRouteHandler(RestRoutes routes) {
		this.routes = routes;
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return context instanceof RestObservationContext;
	}

	@Override
	public void onStop(RestObservationContext context) {
		this.routes.add(context.client(), context.route().template());
	}

}
