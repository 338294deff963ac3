package io.fluxer.client;

import java.time.Duration;
import java.util.function.UnaryOperator;

import io.fluxer.gateway.FrameStatistics;
import io.fluxer.gateway.Presence;
import io.fluxer.gateway.Shard;
import io.fluxer.gateway.ShardListener;
import io.fluxer.gateway.ShardOptions;
import io.fluxer.gateway.ShardPhase;
import io.fluxer.gateway.VirtualGateway;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;

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
		return new VirtualShard(this.gateway.open(options, this.watch.apply(listener)));
	}

	@Override
	public void close() {
		// The clock belongs to the test.
	}

	private record VirtualShard(Shard shard) implements ShardHandle {

		@Override
		public ShardPhase phase() {
			return this.shard.phase();
		}

		@Override
		public @Nullable Duration latency() {
			return this.shard.latency();
		}

		@Override
		public FrameStatistics frames() {
			return this.shard.frames();
		}

		@Override
		public Mono<Void> send(JsonNode frame) {
			return this.shard.send(frame);
		}

		@Override
		public Mono<Void> setPresence(Presence presence) {
			return this.shard.setPresence(presence);
		}

		@Override
		public void pauseIntake() {
			this.shard.pauseIntake();
		}

		@Override
		public Mono<Void> close() {
			return this.shard.close();
		}

	}

}
