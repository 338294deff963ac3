package io.fluxer.event;

/**
 * Listeners of a lane fell so far behind that its newest events were dropped. Told at
 * most once a second for each lane.
 *
 * @param shard the shard whose event was dropped first; a lane of a user may hold events
 * of several
 * @param lane the lane, for example {@code channel 1573870000568012800}
 * @param dropped how many events of this lane were dropped since it was told last
 * @since 0.1.0
 */
public record LaneOverflowEvent(int shard, String lane, long dropped) implements ClientEvent {

}
