package io.fluxer.boot.docs.start;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.event.MessageCreateEvent;

import org.springframework.stereotype.Component;

// tag::ping[]
@Component
class Greetings {

	@FluxerListener(condition = "#event.message.content == '!ping'")
	String ping(MessageCreateEvent event) {
		return "pong"; // what a listener returns is posted to the channel
	}

}
// end::ping[]
