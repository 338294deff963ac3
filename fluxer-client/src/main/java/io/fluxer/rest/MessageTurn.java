package io.fluxer.rest;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import io.fluxer.rest.ratelimit.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * The turn of one message among those of its channel: from its first slot until the call
 * has ended, with all of its attempts.
 */
final class MessageTurn {

	private final AtomicReference<@Nullable Ticket> last = new AtomicReference<>();

	/** A slot is there. */
	void begin(Ticket ticket) {
		this.last.set(ticket);
	}

	/** The call has ended. */
	void end(Consumer<Ticket> onEnd) {
		Ticket ticket = this.last.getAndSet(null);
		if (ticket != null) {
			onEnd.accept(ticket);
		}
	}

}
