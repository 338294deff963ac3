package io.fluxer.boot.docs.listeners;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.client.Client;
import io.fluxer.event.MessageCreateEvent;

import org.springframework.stereotype.Component;

// tag::client[]
@Component
class Duties {

	@FluxerListener(client = "night-watch")
	String report(MessageCreateEvent event) {
		return "All is quiet.";
	}

	@FluxerListener(client = { "greeter", "${duties.also:night-watch}" })
	void count(MessageCreateEvent event, Client client) {
		// client.name() is one of the two
	}

}
// end::client[]
