package io.fluxer.boot.embedded;

import io.fluxer.client.Client;
import io.fluxer.client.EventEnvelope;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.event.ClientReadyEvent;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Prints, once the bot is ready, how to talk to it from a shell. On standard output, not
 * in a log: the lines hold the throw-away token of the server's person.
 */
final class EmbeddedFluxerConsole implements SmartInitializingSingleton {

	private final FluxerServer server;

	private final Client client;

	EmbeddedFluxerConsole(FluxerServer server, Client client) {
		this.server = server;
		this.client = client;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.client.onEnvelope(this::hear);
	}

	private Mono<Void> hear(EventEnvelope envelope) {
		if (envelope.event() instanceof ClientReadyEvent) {
			System.out.println(this.server.curlToSay("!ping"));
			System.out.println(this.server.curlToList());
		}
		return Mono.empty();
	}

}
