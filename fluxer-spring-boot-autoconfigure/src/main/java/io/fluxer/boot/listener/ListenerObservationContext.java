package io.fluxer.boot.listener;

import io.micrometer.observation.Observation;

/**
 * What is known of one call of a listener while it is observed.
 *
 * @since 0.1.0
 */
public class ListenerObservationContext extends Observation.Context {

	private final String listenerId;

	private final String eventType;

	private final FluxerEvent<?> event;

	private volatile String outcome = "UNKNOWN";

	/**
	 * Creates the context.
	 * @param listenerId the name of the listener, see {@link FluxerListener#id()}, or of
	 * its class and method
	 * @param eventType the name of the dispatch if this library knows it, else
	 * {@code other}; the type of an event of the client itself
	 * @param event the event
	 */
	public ListenerObservationContext(String listenerId, String eventType, FluxerEvent<?> event) {
		this.listenerId = listenerId;
		this.eventType = eventType;
		this.event = event;
	}

	/**
	 * Returns the name of the listener.
	 * @return its id if it has one of its own, else class and method
	 */
	public String listenerId() {
		return this.listenerId;
	}

	/**
	 * Returns the name of the event.
	 * @return one of few names
	 */
	public String eventType() {
		return this.eventType;
	}

	/**
	 * Returns the event.
	 * @return the event
	 */
	public FluxerEvent<?> event() {
		return this.event;
	}

	/**
	 * Returns how the call ended.
	 * @return {@code SUCCESS}, {@code ERROR} or {@code CANCELLED}; {@code UNKNOWN} before
	 * that
	 */
	public String outcome() {
		return this.outcome;
	}

	void ended(String newOutcome) {
		this.outcome = newOutcome;
	}

}
