package io.fluxer.rest;

import io.fluxer.rest.ratelimit.RouteTemplate;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one call while it is observed.
 *
 * @since 0.1.0
 */
public class RestObservationContext extends Observation.Context {

	private final RouteTemplate route;

	private final String client;

	private volatile int status;

	private volatile @Nullable String requestId;

	private volatile boolean cancelled;

	/**
	 * Creates the context.
	 * @param route the route
	 * @param client the name of the bot's client
	 */
	public RestObservationContext(RouteTemplate route, String client) {
		this.route = route;
		this.client = client;
	}

	/**
	 * Returns the route.
	 * @return the route
	 */
	public RouteTemplate route() {
		return this.route;
	}

	/**
	 * Returns the name of the bot's client.
	 * @return the name
	 */
	public String client() {
		return this.client;
	}

	/**
	 * Returns the HTTP status of the last answer.
	 * @return the status, 0 if there was none
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Returns the {@code X-Request-ID} of the last answer.
	 * @return the id, if there is one
	 */
	public @Nullable String requestId() {
		return this.requestId;
	}

	/**
	 * Tells whether the caller gave up.
	 * @return whether the call was cancelled
	 */
	public boolean isCancelled() {
		return this.cancelled;
	}

	void answered(int newStatus, @Nullable String newRequestId) {
		this.status = newStatus;
		this.requestId = newRequestId;
	}

	void cancelled() {
		this.cancelled = true;
	}

}
