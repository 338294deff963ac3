package io.fluxer.gateway;

import java.util.function.UnaryOperator;

import reactor.netty.http.client.HttpClient;

/**
 * Opens shards. Owns the event loop of the gateway, which nothing else uses.
 *
 * @since 0.1.0
 */
public final class Gateway implements AutoCloseable {

	/** Changes the Reactor Netty client: TLS, proxy, connect timeout. */
	public static Gateway create(UnaryOperator<HttpClient> customizer) {
		throw new UnsupportedOperationException();
	}

	/** Opens a shard; it starts to connect at once and reports to the listener. */
	public Shard open(ShardOptions options, ShardListener listener) {
		throw new UnsupportedOperationException();
	}

	/** Ends the event loop; shards must be closed before. */
	@Override
	public void close() {
		throw new UnsupportedOperationException();
	}

}
