package io.fluxer.client;

import java.time.Duration;

import io.fluxer.gateway.FrameStatistics;
import io.fluxer.gateway.Presence;
import io.fluxer.gateway.Shard;
import io.fluxer.gateway.ShardPhase;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * A shard of the gateway.
 */
record OpenShard(Shard shard) implements ShardHandle {

	@Override
	public ShardPhase phase() {
		return this.shard.phase();
	}

	@Override
	public boolean isStuck() {
		return this.shard.isStuck();
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
	public void reconnect() {
		this.shard.reconnect();
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
