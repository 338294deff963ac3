package io.fluxer.client;

import java.time.Duration;

import io.fluxer.gateway.FrameStatistics;
import io.fluxer.gateway.Presence;
import io.fluxer.gateway.ShardPhase;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * What the client needs of a shard.
 */
interface ShardHandle {

	ShardPhase phase();

	/** Tells whether its thread is held. */
	boolean isStuck();

	@Nullable Duration latency();

	FrameStatistics frames();

	Mono<Void> send(JsonNode frame);

	Mono<Void> setPresence(Presence presence);

	void reconnect();

	void pauseIntake();

	Mono<Void> close();

}
