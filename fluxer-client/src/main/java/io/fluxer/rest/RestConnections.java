package io.fluxer.rest;

import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;

import io.netty.channel.ChannelOption;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.NoopAddressResolverGroup;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * The connections of one client, with event loops and a resolver of names that belong to
 * it alone: those of the process end as soon as anybody disposes them.
 */
final class RestConnections {

	private static final String NAME = "fluxer-rest";

	private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(2);

	// By its name: epoll need not be on the class path.
	private static final ChannelOption<Long> UNSENT_IN_KERNEL = ChannelOption
		.valueOf("io.netty.channel.epoll.EpollChannelOption#TCP_NOTSENT_LOWAT");

	private static final long MOST_UNSENT_IN_KERNEL = 128 * 1024;

	private final ConnectionProvider pool;

	private final LoopResources loops = LoopResources.create(NAME, LoopResources.DEFAULT_IO_WORKER_COUNT, true);

	private final HttpClient httpClient;

	private final AddressResolverGroup<?> resolver;

	private final boolean ownsResolver;

	/**
	 * Creates connections; none is opened before the first call.
	 * @param most how many may be open at a time
	 * @param longestIdle how long one may wait for its next request
	 * @param longestWait how long a request may wait for one
	 * @param customizer changes the client: TLS, proxy, connect timeout
	 */
	RestConnections(int most, Duration longestIdle, Duration longestWait, UnaryOperator<HttpClient> customizer) {
		this.pool = ConnectionProvider.builder(NAME)
			.maxConnections(most)
			.pendingAcquireMaxCount(-1)
			.pendingAcquireTimeout(longestWait)
			.maxIdleTime(longestIdle)
			.lifo()
			.build();
		// A call granted by the answer to another begins on that answer's thread. Reactor
		// Netty's own choice would open its connection there too, and in the end all of
		// them on one thread; these are the same threads without that rule. Given loops
		// without a resolver, it makes one that it keeps in a static map for good.
		HttpClient customized = customizer.apply(HttpClient.create(new GuardedConnections(this.pool))
			.resolver(NoopAddressResolverGroup.INSTANCE)
			.runOn(this.loops::onServer));
		AddressResolverGroup<?> given = customized.configuration().resolver();
		if (given != null && (given != NoopAddressResolverGroup.INSTANCE || customized.configuration().hasProxy())) {
			// A proxy knows the names, or a customizer knows better.
			this.resolver = given;
			this.ownsResolver = false;
		}
		else {
			// For the loops that the client is left with.
			this.resolver = Objects.requireNonNull(customized.resolver((spec) -> {
			}).configuration().resolver());
			this.ownsResolver = true;
			customized = customized.resolver(this.resolver);
		}
		// One layer of retries, ours, which asks the limiter first.
		this.httpClient = customized.disableRetry(true)
			// The bytes on the wire are headers with the token.
			.wiretap(false)
			// Without it the kernel takes megabytes for a slow receiver at once, and
			// nothing seems to move until they are gone. Other transports than epoll pass
			// over it.
			.doOnChannelInit(
					(observer, channel, address) -> channel.config().setOption(UNSENT_IN_KERNEL, MOST_UNSENT_IN_KERNEL))
			.doOnConnected(InformationalAnswers::skippedOn);
	}

	HttpClient httpClient() {
		return this.httpClient;
	}

	/**
	 * Returns the client for transfers, which go to no private network but the instance's
	 * own.
	 * @param instanceHost the host of the instance
	 */
	HttpClient transferring(String instanceHost) {
		return this.httpClient.resolver(new TransferResolver(this.resolver, instanceHost));
	}

	/**
	 * Closes the connections and ends their threads. Waits for that, 2 seconds at most,
	 * unless it is called on a thread that must not wait.
	 */
	void close() {
		Mono<Void> ended = this.pool.disposeLater()
			.then(Mono.fromRunnable(this::closeResolver))
			.then(this.loops.disposeLater(Duration.ZERO, SHUTDOWN_TIMEOUT))
			.timeout(SHUTDOWN_TIMEOUT)
			.onErrorComplete();
		if (Schedulers.isInNonBlockingThread()) {
			ended.subscribe();
		}
		else {
			ended.block();
		}
	}

	private void closeResolver() {
		if (this.ownsResolver) {
			this.resolver.close();
		}
	}

}
