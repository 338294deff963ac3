package io.fluxer.client;

import java.util.concurrent.ExecutorService;
import java.util.function.UnaryOperator;

import io.fluxer.gateway.Gateway;
import io.fluxer.gateway.ShardListener;
import io.fluxer.gateway.ShardOptions;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;

/**
 * Real threads and the real gateway.
 */
final class GatewayResources implements LoginResources {

	private final ExecutorService executor;

	private final Scheduler threads;

	private final Scheduler timer = Schedulers.newSingle("fluxer-timer", true);

	private final Gateway gateway;

	GatewayResources(boolean virtualThreads, UnaryOperator<HttpClient> gatewayHttpClient) {
		this.executor = LaneThreads.create(virtualThreads);
		this.threads = Schedulers.fromExecutorService(this.executor);
		this.gateway = Gateway.create(gatewayHttpClient);
	}

	@Override
	public Scheduler threads() {
		return this.threads;
	}

	@Override
	public Scheduler callers() {
		return Schedulers.boundedElastic();
	}

	@Override
	public Scheduler timer() {
		return this.timer;
	}

	@Override
	public ShardHandle open(ShardOptions options, ShardListener listener) {
		return new OpenShard(this.gateway.open(options, listener));
	}

	@Override
	public void close() {
		this.gateway.close();
		this.timer.dispose();
		// Not the scheduler: disposing it would interrupt handlers that were given up.
		this.executor.shutdown();
	}

}
