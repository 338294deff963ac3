package io.fluxer.rest.ratelimit;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * One request's place: first in the queue of its bucket, then in flight, then done. Its
 * state belongs to the {@link RateLimiter} that made it.
 *
 * @since 0.1.0
 */
public final class Ticket {

	private final RouteTemplate route;

	private final RouteState routeState;

	private final Consumer<Ticket> onGrant;

	private final long place;

	private Order order;

	private final long queuedAt;

	private final long queuedInRound;

	private Bucket bucket;

	private State state = State.WAITING;

	private boolean passedOver;

	private boolean waitedForBucket;

	private boolean arrived;

	private boolean recalled;

	private long grantedAt;

	private long mark;

	/**
	 * Creates a ticket.
	 * @param place the place in the order of first requests
	 * @param order how it stands to the others of its bucket
	 * @param queuedInRound how many rounds of grants were over when it was queued
	 */
	Ticket(RouteTemplate route, RouteState routeState, Bucket bucket, Consumer<Ticket> onGrant, long place, Order order,
			long queuedAt, long queuedInRound) {
		this.route = route;
		this.routeState = routeState;
		this.bucket = bucket;
		this.onGrant = onGrant;
		this.place = place;
		this.order = order;
		this.queuedAt = queuedAt;
		this.queuedInRound = queuedInRound;
	}

	/**
	 * Returns the route.
	 * @return the route
	 */
	public RouteTemplate route() {
		return this.route;
	}

	/**
	 * Tells whether the limits made the request wait, once it was granted.
	 * @return {@code false} if it got the first slot that was given after it had asked
	 */
	public boolean hadToWait() {
		return this.passedOver;
	}

	/**
	 * Returns how long the request waited, once it was granted.
	 * @return the time between asking and being granted
	 */
	public Duration waited() {
		return Duration.ofNanos(Math.max(0, this.grantedAt - this.queuedAt));
	}

	/**
	 * Tells what a request that waited has waited for.
	 * @return {@code true} for the route's bucket, {@code false} for the limit of the
	 * whole account
	 */
	public boolean waitedForBucket() {
		return this.waitedForBucket;
	}

	/**
	 * Tells whether the place was taken away by {@link RateLimiter#recall()}.
	 * @return {@code true} if the request must not be sent but has to ask again
	 */
	public boolean isRecalled() {
		return this.recalled;
	}

	/**
	 * Runs what was to be done once the request may be sent. Call it for each ticket of
	 * {@link RateLimiter#grant()} and {@link RateLimiter#recall()}, with no lock held.
	 */
	public void run() {
		this.onGrant.accept(this);
	}

	long place() {
		return this.place;
	}

	boolean isOrdered() {
		return this.order != Order.FREE;
	}

	/** Whether it keeps a place for a request that is still to come. */
	boolean isKept() {
		return this.order == Order.KEPT;
	}

	RouteState routeState() {
		return this.routeState;
	}

	Bucket bucket() {
		Bucket current = this.bucket;
		for (Bucket next = current.absorbedBy(); next != null; next = current.absorbedBy()) {
			current = next;
		}
		this.bucket = current;
		return current;
	}

	void waitsForBucket() {
		this.waitedForBucket = true;
	}

	void granted(long now, long round, long newMark) {
		this.state = State.IN_FLIGHT;
		this.passedOver = round > this.queuedInRound + 1;
		this.grantedAt = now;
		this.mark = newMark;
	}

	/** Takes the chance of a slot away; an ordered one keeps its place. */
	void recall() {
		this.recalled = true;
		if (isOrdered()) {
			this.order = Order.KEPT;
		}
		else {
			this.state = State.DONE;
		}
	}

	long mark() {
		return this.mark;
	}

	boolean isWaiting() {
		return this.state == State.WAITING;
	}

	/** Whether the request was in flight until now. */
	boolean finish() {
		boolean wasInFlight = this.state == State.IN_FLIGHT;
		this.state = State.DONE;
		return wasInFlight;
	}

	/** Whether this is the first news of the arrival. */
	boolean arrive() {
		boolean first = this.state == State.IN_FLIGHT && !this.arrived;
		this.arrived = true;
		return first;
	}

	boolean hasArrived() {
		return this.arrived;
	}

	@Override
	public String toString() {
		return "Ticket[" + this.route + ", " + this.state + "]";
	}

	/**
	 * How a ticket stands to the others of its bucket.
	 */
	enum Order {

		/** It goes as soon as there is a slot for it. */
		FREE,

		/** It goes only once all ordered ones before it have ended. */
		ORDERED,

		/** It keeps a place among the ordered ones and does not go itself. */
		KEPT

	}

	private enum State {

		WAITING, IN_FLIGHT, DONE

	}

}
