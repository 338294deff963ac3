package io.fluxer.client;

import org.jspecify.annotations.Nullable;

/**
 * Who watches a client.
 *
 * @param client the name of the client in tags and in the context of log lines
 * @param observations observes dispatches
 * @param listener is told about shards, {@code null} for nobody
 */
record Instrumentation(String client, DispatchObservations observations, @Nullable GatewayListener listener) {

	static Instrumentation none(String client) {
		return new Instrumentation(client, DispatchObservations.none(), null);
	}

}
