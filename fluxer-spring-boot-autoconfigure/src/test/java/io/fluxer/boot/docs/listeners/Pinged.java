package io.fluxer.boot.docs.listeners;

import org.springframework.stereotype.Component;

// tag::pinged[]
@Component
class Pinged {

	@OnPing(channel = "${bot.channel}")
	String pong() {
		return "pong";
	}

}
// end::pinged[]
