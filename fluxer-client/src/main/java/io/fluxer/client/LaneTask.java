package io.fluxer.client;

/**
 * One event on its way through a lane.
 *
 * @param key its lane
 * @param envelope the event
 * @param bounded whether the bounds of lanes hold for it: not for events of a replay nor
 * for those of the client itself
 * @param completion called once, when its handlers have finished or it was dropped
 * @param since when it was read
 */
record LaneTask(LaneKey key, EventEnvelope envelope, boolean bounded, Runnable completion, long since) {

}
