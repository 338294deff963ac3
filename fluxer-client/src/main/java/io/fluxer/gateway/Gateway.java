package io.fluxer.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

import io.netty.channel.EventLoopGroup;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.NoopAddressResolverGroup;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.LoopResources;

/**
 * Opens shards. Owns the event loops of the gateway, daemon threads named
 * {@code fluxer-gateway}, which nothing else uses: whatever blocks elsewhere delays no
 * heartbeat. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class Gateway implements AutoCloseable {

	private static final String THREADS = "fluxer-gateway";

	private static final int MAX_THREADS = 4;

	private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(2);

	private final LoopResources loops;

	private final HttpClient http;

	private Gateway(LoopResources loops, HttpClient http) {
		this.loops = loops;
		this.http = http;
	}

	/**
	 * Creates a gateway.
	 * @param customizer changes the Reactor Netty client that opens the WebSocket: TLS,
	 * proxy, connect timeout. Its event loop, its retries, its response timeout and its
	 * wiretap have no effect here
	 * @return the gateway, to be closed in the end
	 */
	public static Gateway create(UnaryOperator<HttpClient> customizer) {
		int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
		LoopResources loops = LoopResources.create(THREADS, threads, true);
		// Given loops without a resolver, Reactor Netty makes one for them that it keeps
		// in a static map for good.
		HttpClient http = resolving(
				customizer.apply(HttpClient.newConnection().resolver(NoopAddressResolverGroup.INSTANCE).runOn(loops)),
				loops);
		// A bound for the answer to a request would end a quiet WebSocket, and the bytes
		// on the wire have the token among them.
		return new Gateway(loops, http.disableRetry(true).responseTimeout(null).wiretap(false));
	}

	private static HttpClient resolving(HttpClient customized, LoopResources loops) {
		AddressResolverGroup<?> resolver = customized.configuration().resolver();
		if (resolver == null
				|| (resolver == NoopAddressResolverGroup.INSTANCE && !customized.configuration().hasProxy())) {
			HttpClient own = customized.resolver(NoopAddressResolverGroup.INSTANCE).runOn(loops).resolver((spec) -> {
			});
			return own.resolver(Objects.requireNonNull(own.configuration().resolver()));
		}
		// Set by a customizer, or the names are left to a proxy.
		return customized.resolver(resolver).runOn(loops);
	}

	/**
	 * Opens a shard; it starts to connect at once and reports to the listener.
	 * @param options what the shard identifies with
	 * @param listener what it reports to
	 * @return the shard, to be closed before the gateway
	 * @throws GatewayException if the address is not one of a WebSocket, or the gateway
	 * is closed
	 * @throws CompressionUnavailableException if the library of the compression cannot be
	 * used
	 */
	public Shard open(ShardOptions options, ShardListener listener) {
		GatewayFrameEncoder encoder = new GatewayFrameEncoder(options.token().bare(), options.shardId(),
				options.shardCount(), options.intents(), options.presence(), options.ignoredEvents());
		GatewayCompression compression = options.compression();
		compression.requireAvailable();
		URI plain = GatewayUrl.of(options.url(), options.version());
		URI compressed = (compression == GatewayCompression.NONE) ? null
				: GatewayUrl.of(options.url(), options.version(), compression);
		NettyConnector connector = new NettyConnector(this.http, plain, compressed);
		GatewayProtocol protocol = new GatewayProtocol(options.shardId(), encoder,
				new Backoff(options.timing(), new SplittableRandom()), options.recorder() != null,
				options.resumeFrom());
		return open(options.shardId(), protocol, connector, listener, options.recorder());
	}

	Shard open(int shardId, URI url, GatewayFrameEncoder encoder, GatewayOptions timing, ShardListener listener) {
		GatewayProtocol protocol = new GatewayProtocol(shardId, encoder, new Backoff(timing, new SplittableRandom()));
		return open(shardId, protocol, new NettyConnector(this.http, url, null), listener, null);
	}

	private Shard open(int shardId, GatewayProtocol protocol, NettyConnector connector, ShardListener listener,
			@Nullable SessionRecorder recorder) {
		EventLoopGroup group = this.loops.onClient(LoopResources.DEFAULT_NATIVE);
		Scheduler scheduler = Schedulers.fromExecutorService(group.next(), THREADS);
		ShardLoop loop = new ShardLoop(protocol, connector, listener, scheduler, recorder);
		loop.start();
		return new Shard(shardId, protocol, loop);
	}

	/**
	 * Ends the event loops; shards must be closed before. Waits until their threads are
	 * gone, 2 seconds at most, unless it is called on a thread that must not wait.
	 */
	@Override
	public void close() {
		Mono<Void> ended = this.loops.disposeLater(Duration.ZERO, SHUTDOWN_TIMEOUT).onErrorComplete();
		if (Schedulers.isInNonBlockingThread()) {
			ended.subscribe();
		}
		else {
			ended.block();
		}
	}

}
