package io.fluxer.boot.docs.start;

import io.fluxer.client.Client;
import io.fluxer.client.ClientOptions;
import io.fluxer.event.MessageCreateEvent;
import reactor.core.publisher.Mono;

/**
 * A bot without Spring Boot.
 */
final class Plain {

	private Plain() {
	}

	// tag::plain[]
	static void run(String token) {
		Client client = Client.create(ClientOptions.defaults());
		client.onEnvelope((envelope) -> {
			if (envelope.event() instanceof MessageCreateEvent created && created.message().content().equals("!ping")) {
				return client.channels().send(created.channelId(), "pong").then();
			}
			return Mono.empty();
		});
		// Until client.destroy(), or until the server refuses.
		client.login(token).block();
	}
	// end::plain[]

}
