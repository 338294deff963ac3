package io.fluxer.gateway;

/**
 * What a shard has seen since it was opened that a sound connection does not bring. None
 * of it ends the session.
 *
 * @param malformed frames that are no envelope, or lack what their op needs; they are
 * ignored
 * @param duplicates dispatches outside a replay that came before; they are ignored
 * @param missing sequence numbers that dispatches outside a replay left out
 * @param early dispatches while there was no session; they are ignored
 * @since 0.1.0
 */
public record FrameStatistics(long malformed, long duplicates, long missing, long early) {

}
