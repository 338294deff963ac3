package io.fluxer.boot.docs.listeners;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.event.MessageCreateEvent;

import org.springframework.stereotype.Component;

// tag::greetings[]
@Component
class Greetings {

	@FluxerListener(condition = "#event.message.content == '!ping'")
	String ping(MessageCreateEvent event) {
		return "pong";
	}

}
// end::greetings[]
