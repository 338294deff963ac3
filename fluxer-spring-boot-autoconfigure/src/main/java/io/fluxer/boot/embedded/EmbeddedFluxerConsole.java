package io.fluxer.boot.embedded;

import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.event.ClientReadyEvent;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;

/**
 * Prints, once the bot is ready, how to talk to it from a shell. On standard output, not
 * in a log: the lines hold the throw-away token of the server's person.
 */
final class EmbeddedFluxerConsole implements SmartLifecycle {

	private final FluxerServer server;

	private final Client client;

	private volatile @Nullable Disposable registration;

	EmbeddedFluxerConsole(FluxerServer server, Client client) {
		this.server = server;
		this.client = client;
	}

	@Override
	public void start() {
		this.registration = this.client.onEnvelope((envelope) -> (envelope.event() instanceof ClientReadyEvent)
				? Mono.fromRunnable(this::print) : Mono.empty());
	}

	@Override
	public void stop() {
		Disposable current = this.registration;
		this.registration = null;
		if (current != null) {
			current.dispose();
		}
	}

	@Override
	public boolean isRunning() {
		return this.registration != null;
	}

	@Override
	public int getPhase() {
		return SmartLifecycle.DEFAULT_PHASE - 1;
	}

	private void print() {
		System.out.println(this.server.curlToSay("!ping"));
		System.out.println(this.server.curlToList());
	}

}
