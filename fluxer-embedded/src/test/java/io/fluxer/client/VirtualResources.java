package io.fluxer.client;

import java.util.function.UnaryOperator;

import io.fluxer.gateway.ShardListener;
import io.fluxer.gateway.ShardOptions;
import io.fluxer.gateway.VirtualGateway;
import reactor.core.scheduler.Scheduler;

/**
 * Lets a client live by one clock and no threads.
 */
final class VirtualResources implements LoginResources {

	private final Scheduler time;

	private final VirtualGateway gateway;

	private final UnaryOperator<ShardListener> watch;

	/**
	 * Creates resources.
	 * @param time the clock
	 * @param gateway opens shards
	 * @param watch may put something between a shard and its listener
	 */
	VirtualResources(Scheduler time, VirtualGateway gateway, UnaryOperator<ShardListener> watch) {
		this.time = time;
		this.gateway = gateway;
		this.watch = watch;
	}

	@Override
	public Scheduler threads() {
		return this.time;
	}

	@Override
	public Scheduler callers() {
		return this.time;
	}

	@Override
	public Scheduler timer() {
		return this.time;
	}

	@Override
	public ShardHandle open(ShardOptions options, ShardListener listener) {
		return new OpenShard(this.gateway.open(options, this.watch.apply(listener)));
	}

	@Override
	public void close() {
		// The clock belongs to the test.
	}

}
