package io.fluxer.rest;

import java.util.concurrent.atomic.AtomicInteger;

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

	private final AtomicInteger attempts = new AtomicInteger();

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
	 * Returns how many requests were sent so far.
	 * @return the number: more than 1 after a retry, 0 if no slot came or the token was
	 * known to be refused
	 */
	public int attempts() {
		return this.attempts.get();
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

	void attempted() {
		this.attempts.incrementAndGet();
	}

	void cancelled() {
		this.cancelled = true;
	}

}
