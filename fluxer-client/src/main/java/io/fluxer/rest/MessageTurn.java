package io.fluxer.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.fluxer.rest.ratelimit.RouteTemplate;
import io.fluxer.rest.ratelimit.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * The turn of one message among those of its channel: from its first slot, or from the
 * time since which its place is kept, until the call has ended with all of its attempts.
 * Their tickets need not be of one bucket, since the server may rename it and the token
 * may change, so each is told of the end.
 */
final class MessageTurn {

	private final List<Ticket> tickets = new ArrayList<>();

	private final Consumer<Ticket> onEnd;

	private final @Nullable Ticket place;

	private boolean taken;

	private boolean over;

	/**
	 * Creates a turn.
	 * @param place the place that is kept for the message, if it is not ready to be sent
	 * @param onEnd is given each ticket once the call has ended
	 */
	MessageTurn(@Nullable Ticket place, Consumer<Ticket> onEnd) {
		this.place = place;
		this.onEnd = onEnd;
		if (place != null) {
			this.tickets.add(place);
		}
	}

	/** The place that is kept, to be taken by the first ticket. */
	@Nullable Ticket place() {
		return this.place;
	}

	/** Whether this is the first call that wants the turn, and it is for its route. */
	synchronized boolean take(RouteTemplate route) {
		boolean free = !this.taken && !this.over && this.place != null && this.place.route().equals(route);
		this.taken |= free;
		return free;
	}

	/** A ticket is there, perhaps of a call that has been cancelled meanwhile. */
	void add(Ticket ticket) {
		synchronized (this) {
			if (!this.over) {
				this.tickets.add(ticket);
				return;
			}
		}
		this.onEnd.accept(ticket);
	}

	/** The call has ended. */
	void end() {
		List<Ticket> ended;
		synchronized (this) {
			this.over = true;
			ended = List.copyOf(this.tickets);
			this.tickets.clear();
		}
		ended.forEach(this.onEnd);
	}

}
