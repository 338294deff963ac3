package io.fluxer.benchmarks;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.event.MessageCreateEvent;

/**
 * A plain listener.
 */
class CountingListener {

	private final Arrivals arrivals = new Arrivals();

	Arrivals arrivals() {
		return this.arrivals;
	}

	@FluxerListener
	void on(MessageCreateEvent event) {
		if (event.message().content().isEmpty()) {
			throw new IllegalStateException("An empty message");
		}
		this.arrivals.arrived();
	}

}
