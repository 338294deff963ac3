package io.fluxer.rest;

import java.net.SocketAddress;
import java.util.Map;
import java.util.function.Supplier;

import io.netty.resolver.AddressResolverGroup;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.transport.TransportConfig;
import reactor.util.context.Context;

/**
 * A pool of connections that outlives callbacks of the application: one that threw what
 * is fatal to Reactor would get out of the pool in the middle of handing over a
 * connection, and the pool would hand over none any more.
 */
final class GuardedConnections implements ConnectionProvider {

	private final ConnectionProvider pool;

	GuardedConnections(ConnectionProvider pool) {
		this.pool = pool;
	}

	@Override
	public Mono<? extends Connection> acquire(TransportConfig config, ConnectionObserver observer,
			@Nullable Supplier<? extends SocketAddress> remoteAddress,
			@Nullable AddressResolverGroup<?> resolverGroup) {
		return this.pool.acquire(config, new GuardedObserver(observer), remoteAddress, resolverGroup);
	}

	@Override
	public void disposeWhen(SocketAddress address) {
		this.pool.disposeWhen(address);
	}

	@Override
	public void dispose() {
		this.pool.dispose();
	}

	@Override
	public Mono<Void> disposeLater() {
		return this.pool.disposeLater();
	}

	@Override
	public boolean isDisposed() {
		return this.pool.isDisposed();
	}

	@Override
	public int maxConnections() {
		return this.pool.maxConnections();
	}

	@Override
	public @Nullable Map<SocketAddress, Integer> maxConnectionsPerHost() {
		return this.pool.maxConnectionsPerHost();
	}

	@Override
	public @Nullable String name() {
		return this.pool.name();
	}

	/**
	 * Fails the call whose callback fails, and gives up its connection.
	 *
	 * @param observer the observer of the call
	 */
	private record GuardedObserver(ConnectionObserver observer) implements ConnectionObserver {

		@Override
		public Context currentContext() {
			return this.observer.currentContext();
		}

		@Override
		public void onUncaughtException(Connection connection, Throwable error) {
			this.observer.onUncaughtException(connection, error);
		}

		@Override
		public void onStateChange(Connection connection, State newState) {
			try {
				this.observer.onStateChange(connection, newState);
			}
			catch (Throwable ex) {
				this.observer.onUncaughtException(connection, new IllegalStateException(ex.toString(), ex));
				connection.dispose();
			}
		}

	}

}
