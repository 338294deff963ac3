package io.fluxer.client;

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way through a lane.
 *
 * @param key its lane
 * @param envelope the event
 * @param bounded whether the bounds of lanes hold for it: not for events of a replay nor
 * for those of the client itself
 * @param completion called once, when its handlers have finished or it was dropped
 * @param since when it was read
 * @param observation observes it, {@code null} if nothing does
 */
record LaneTask(LaneKey key, EventEnvelope envelope, boolean bounded, Runnable completion, long since,
		@Nullable Observation observation) {

}
